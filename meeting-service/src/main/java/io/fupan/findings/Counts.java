package io.fupan.findings;

import static io.fupan.findings.Rule.KEY_RESULT_COUNT;
import static io.fupan.findings.Rule.OBJECTIVE_COUNT;

import java.util.stream.Stream;

/** One to five objectives in a cycle; three to five key results each. Fewer or more is advice against, not refusal. */
final class Counts {

    private static final int MOST = 5;
    private static final int FEWEST_KEY_RESULTS = 3;

    private Counts() {}

    static Stream<Finding> in(Sheet sheet) {
        return Stream.concat(objectives(sheet), keyResults(sheet));
    }

    private static Stream<Finding> objectives(Sheet sheet) {
        if (sheet.objectives().size() <= MOST) return Stream.empty();
        return Stream.of(Finding.aboutTheSheet(OBJECTIVE_COUNT, 100));
    }

    private static Stream<Finding> keyResults(Sheet sheet) {
        return sheet.objectives().stream()
                .filter(it -> !isAdvised(sheet.of(it).size()))
                .map(it -> Finding.about(it, KEY_RESULT_COUNT, 100));
    }

    private static boolean isAdvised(int count) {
        return count >= FEWEST_KEY_RESULTS && count <= MOST;
    }
}
