package io.fupan.findings;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that may be better about a sheet of OKRs. Deterministic: the same sheet, the same findings in the same order. */
public final class Findings {

    private static final List<Function<Sheet, Stream<Finding>>> RULES = List.of(
            TwoIdeas::in,
            KeepsGoing::in,
            NoCustomer::in,
            TaskNotResult::in,
            MissingNumbers::in,
            NoDate::in,
            BesideTheObjective::in,
            SameResultTwice::in,
            Counts::in,
            Weights::in,
            AllOnTheLastDay::in,
            Upward::in);

    private Findings() {}

    /** The weightiest first; among equals in the order of {@link Rule}, then of the sheet. */
    public static List<Finding> of(Sheet sheet) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(sheet))
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::rule))
                .toList();
    }
}
