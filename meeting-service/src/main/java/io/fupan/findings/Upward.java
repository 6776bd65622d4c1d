package io.fupan.findings;

import static io.fupan.findings.Rule.BROKEN_REFERENCE;
import static io.fupan.findings.Rule.CARRIED_BY_NOTHING;
import static io.fupan.findings.Rule.SUPPORTS_NOTHING;

import io.fupan.vocabulary.Objective;
import java.util.stream.Stream;

/** What carries what: an objective supports something above that exists, and an annual one is carried by something. */
final class Upward {

    private Upward() {}

    static Stream<Finding> in(Sheet sheet) {
        return sheet.objectives().stream().flatMap(it -> Stream.concat(up(it, sheet), down(it, sheet)));
    }

    private static Stream<Finding> up(Objective objective, Sheet sheet) {
        if (sheet.arrived().contains(objective.id())) return Stream.empty();
        if (objective.supports().isPresent()) return Stream.of(Finding.about(objective, BROKEN_REFERENCE, 100));
        if (!sheet.somethingAbove()) return Stream.empty();
        return Stream.of(Finding.about(objective, SUPPORTS_NOTHING, 100));
    }

    private static Stream<Finding> down(Objective objective, Sheet sheet) {
        boolean carried = !objective.cycle().isAnnual() || sheet.carried().contains(objective.id());
        return carried ? Stream.empty() : Stream.of(Finding.about(objective, CARRIED_BY_NOTHING, 100));
    }
}
