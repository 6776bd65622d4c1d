package io.fupan.findings;

import static io.fupan.findings.Rule.KEEPS_GOING;

import io.fupan.vocabulary.Objective;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An objective that only keeps, continues or maintains: it names no change. */
final class KeepsGoing {

    private static final Pattern AT_THE_START =
            Pattern.compile("^\\s*(?:(?:to|we|我们|本部门|部门)\\s*)?(?:(?:will|should|要|将)\\s*)?(?:keep(?: on)?"
                    + " \\p{L}+ing|keep (?:up|the|our|all)|continue|maintain|sustain|remain|stay|preserve|uphold"
                    + "|持续|继续|保持|维持|坚持|稳住|守住|维护好|延续|一如既往|不断)(?!\\p{Alpha})");

    private static final Pattern AT_THE_END = Pattern.compile(
            "(?:is|are|be|being|stays?|remains?) (?:maintained|kept|preserved|sustained|stable|unchanged)\\b"
                    + "|(?:保持|维持)(?:稳定|不变|现状|平稳|领先)\\s*$");

    private KeepsGoing() {}

    static Stream<Finding> in(Sheet sheet) {
        return sheet.objectives().stream().flatMap(it -> Text.of(it.text()).flatMap(text -> in(it, text)).stream());
    }

    private static Optional<Finding> in(Objective objective, Text text) {
        var start = text.first(AT_THE_START).map(found -> found(objective, 90).quoting(text.quote(found)));
        return start.or(
                () -> text.first(AT_THE_END).map(found -> found(objective, 80).quoting(text.quote(found))));
    }

    private static Finding found(Objective objective, int confidence) {
        return Finding.about(objective, KEEPS_GOING, confidence);
    }
}
