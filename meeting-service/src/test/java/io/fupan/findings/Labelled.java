package io.fupan.findings;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sheet of the labelled set with the rules it breaks; the form of the files is in their README.
 *
 * @param language {@code zh} or {@code en}
 * @param labels every rule broken, as {@code <id or sheet> <rule>}
 */
record Labelled(String language, String name, Sheet sheet, Set<String> labels) {

    private static final Pattern HEAD = Pattern.compile("\\[(zh|en) (\\S+) ([^;\\]]+)(?:; customer: ([^\\]]+))?]");
    private static final Pattern METRIC = Pattern.compile("m:([\\d.]+)>([\\d.]+) (\\S+)");
    private static final Pattern WEIGHT = Pattern.compile("\\bw([\\d.]+)");
    private static final Pattern SUPPORTS = Pattern.compile("\\^(\\S+)");

    static String label(Finding finding) {
        String about = finding.objective()
                .map(Object::toString)
                .or(() -> finding.keyResult().map(Object::toString))
                .orElse("sheet");
        return about + " " + finding.rule();
    }

    /** How many objectives and key results there are. */
    int size() {
        return sheet.objectives().size() + sheet.keyResults().size();
    }

    String text(String label) {
        String id = label.substring(0, label.indexOf(' '));
        return sheet.objectives().stream()
                .filter(it -> it.id().toString().equals(id))
                .map(Objective::text)
                .findFirst()
                .or(() -> sheet.keyResults().stream()
                        .filter(it -> it.id().toString().equals(id))
                        .map(KeyResult::text)
                        .findFirst())
                .flatMap(Words::text)
                .orElse(name);
    }

    static List<Labelled> read(String file) {
        String all = content("/findings/" + file);
        return Arrays.stream(all.split("(?m)^(?=\\[)"))
                .filter(it -> it.startsWith("["))
                .map(it -> new Reader(it.lines().toList()).labelled())
                .toList();
    }

    /** A sheet of the year’s fifth cycle, in the lines of the files. */
    static Sheet of(String... lines) {
        String all = String.join("\n", lines);
        return new Reader(("[en 2026-B5 Sample]\n" + all).lines().toList())
                .labelled()
                .sheet();
    }

    private static String content(String resource) {
        try (InputStream in = Labelled.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Reads one sheet, top to bottom. */
    private static final class Reader {

        private final List<String> lines;
        private final Matcher head;
        private final Cycle cycle;
        private final List<Objective> objectives = new ArrayList<>();
        private final List<KeyResult> keyResults = new ArrayList<>();
        private final Set<ObjectiveId> arrived = new HashSet<>();
        private final Set<ObjectiveId> carried = new HashSet<>();
        private final Set<String> labels = new LinkedHashSet<>();
        private boolean top;

        Reader(List<String> lines) {
            this.lines = lines;
            this.head = HEAD.matcher(lines.getFirst());
            if (!head.matches()) throw new IllegalArgumentException(lines.getFirst());
            this.cycle = new Cycle(head.group(2));
        }

        Labelled labelled() {
            lines.stream().skip(1).filter(it -> !it.isBlank()).forEach(this::line);
            Optional<Words> customer = Optional.ofNullable(head.group(4)).map(Words::of);
            var sheet = new Sheet(cycle, !top, objectives, withEqualWeights(), arrived, carried, customer);
            return new Labelled(head.group(1), head.group(3), sheet, labels);
        }

        private void line(String line) {
            String[] columns = line.split("\\|", -1);
            String meta = columns[0].strip();
            switch (meta.charAt(0)) {
                case 'O' -> objective(meta, columns[1].strip(), columns[2].strip());
                case 'K' -> keyResult(meta, columns[1].strip(), columns[2].strip());
                case 'S' -> label("sheet", columns[2].strip());
                default -> throw new IllegalArgumentException(line);
            }
        }

        private void objective(String meta, String text, String broken) {
            var id = new ObjectiveId(UUID.randomUUID());
            Optional<String> supports = found(SUPPORTS, meta).filter(it -> !it.equals("-"));
            if (supports.isPresent() && !supports.get().startsWith("?")) arrived.add(id);
            if (!meta.contains("uncarried")) carried.add(id);
            top |= meta.contains("top");
            objectives.add(new Objective(id, cycle, "B" + (objectives.size() + 1), Words.of(text), supports));
            label(id.toString(), broken);
        }

        private void keyResult(String meta, String text, String broken) {
            var id = new KeyResultId(UUID.randomUUID());
            Objective objective = objectives.getLast();
            keyResults.add(new KeyResult(
                    id,
                    objective.id(),
                    objective.code() + "." + (keyResults.size() + 1),
                    Words.of(text),
                    KeyResultKind.COMMITTED,
                    metric(meta),
                    Optional.empty(),
                    new Weight(found(WEIGHT, meta).orElse("0")),
                    Optional.empty(),
                    due(meta)));
            label(id.toString(), broken);
        }

        private Optional<Metric> metric(String meta) {
            Matcher found = METRIC.matcher(meta);
            if (!found.find()) return Optional.empty();
            var start = new Amount(found.group(1));
            var target = new Amount(found.group(2));
            return Optional.of(new Metric(found.group(3), start, target, Optional.empty(), Optional.empty()));
        }

        private Optional<LocalDate> due(String meta) {
            if (meta.contains("@none")) return Optional.empty();
            LocalDate last = cycle.last().atEndOfMonth();
            return Optional.of(meta.contains("@last") ? last : last.minusDays(1 + keyResults.size() % 20));
        }

        /** Where no weight is given they are equal. */
        private List<KeyResult> withEqualWeights() {
            return keyResults.stream()
                    .map(it -> it.weight().text().equals("0") ? equal(it) : it)
                    .toList();
        }

        private KeyResult equal(KeyResult it) {
            long count = keyResults.stream()
                    .filter(other -> other.objective().equals(it.objective()))
                    .count();
            var share = new Weight(BigDecimal.ONE
                    .divide(BigDecimal.valueOf(count), 3, RoundingMode.HALF_UP)
                    .toPlainString());
            return new KeyResult(
                    it.id(),
                    it.objective(),
                    it.code(),
                    it.text(),
                    it.kind(),
                    it.metric(),
                    it.confidence(),
                    share,
                    it.owner(),
                    it.due());
        }

        private void label(String about, String broken) {
            Arrays.stream(broken.split("\\s+"))
                    .filter(it -> !it.isEmpty())
                    .forEach(it -> labels.add(about(about, it) + " " + it));
        }

        /** Weights are labelled on the sheet and found at the objective. */
        private String about(String about, String rule) {
            return rule.equals("weights-not-one") ? objectives.getLast().id().toString() : about;
        }

        private static Optional<String> found(Pattern pattern, String meta) {
            Matcher found = pattern.matcher(meta);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
    }
}
