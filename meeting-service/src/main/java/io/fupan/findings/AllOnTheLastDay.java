package io.fupan.findings;

import static io.fupan.findings.Rule.ALL_ON_THE_LAST_DAY;

import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An objective all of whose key results are due on the cycle's last day: nothing shows on the way that it goes wrong.
 */
final class AllOnTheLastDay {

    private AllOnTheLastDay() {}

    static Stream<Finding> in(Sheet sheet) {
        LocalDate last = sheet.cycle().last().atEndOfMonth();
        return sheet.objectives().stream().flatMap(it -> in(it, sheet.of(it), last));
    }

    private static Stream<Finding> in(Objective objective, List<KeyResult> keyResults, LocalDate last) {
        if (keyResults.size() < 2) return Stream.empty();
        boolean all = keyResults.stream()
                .allMatch(it -> it.due().map(due -> !due.isBefore(last)).orElse(false));
        return all ? Stream.of(Finding.about(objective, ALL_ON_THE_LAST_DAY, 100)) : Stream.empty();
    }
}
