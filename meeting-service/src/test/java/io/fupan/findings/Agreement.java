package io.fupan.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the rules and the labels agree: what both say, what only the rules say, and what only the labels say. */
final class Agreement {

    /** @param missed labelled, not found; @param invented found, not labelled */
    record Tally(int agreed, int invented, int missed) {

        Tally plus(Tally other) {
            return new Tally(agreed + other.agreed, invented + other.invented, missed + other.missed);
        }

        double precision() {
            return agreed + invented == 0 ? 1 : (double) agreed / (agreed + invented);
        }

        double recall() {
            return agreed + missed == 0 ? 1 : (double) agreed / (agreed + missed);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.2f | %.2f |",
                    name,
                    agreed + missed,
                    agreed,
                    invented,
                    precision(),
                    recall());
        }
    }

    private static final Tally NOTHING = new Tally(0, 0, 0);

    final Map<Rule, Tally> byRule = new EnumMap<>(Rule.class);
    final List<String> misses = new ArrayList<>();
    private int items;

    static Agreement on(List<Labelled> set) {
        var agreement = new Agreement();
        set.forEach(agreement::add);
        return agreement;
    }

    int items() {
        return items;
    }

    Tally overall(Rule... rules) {
        List<Rule> asked = rules.length == 0 ? List.of(Rule.values()) : List.of(rules);
        return asked.stream().map(it -> byRule.getOrDefault(it, NOTHING)).reduce(NOTHING, Tally::plus);
    }

    private void add(Labelled it) {
        items += it.size();
        Set<String> found =
                Findings.of(it.sheet()).stream().map(Labelled::label).collect(Collectors.toSet());
        Set<String> all = new HashSet<>(found);
        all.addAll(it.labels());
        all.forEach(label -> add(it, label, found.contains(label), it.labels().contains(label)));
    }

    private void add(Labelled it, String label, boolean found, boolean labelled) {
        Rule rule = Arrays.stream(Rule.values())
                .filter(each -> label.endsWith(" " + each.code()))
                .findFirst()
                .orElseThrow();
        byRule.merge(rule, new Tally(found && labelled ? 1 : 0, labelled ? 0 : 1, found ? 0 : 1), Tally::plus);
        if (found != labelled) misses.add((found ? "invented " : "missed ") + rule + ": " + it.text(label));
    }
}
