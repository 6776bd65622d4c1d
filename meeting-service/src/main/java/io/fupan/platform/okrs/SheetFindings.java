package io.fupan.platform.okrs;

import io.fupan.events.DepartmentTree;
import io.fupan.findings.Finding;
import io.fupan.findings.Findings;
import io.fupan.insights.Goal;
import io.fupan.insights.Sheet;
import io.fupan.room.Flat;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.FindingKey;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be better about what a sheet shows, cycle by cycle, and who said of which that it is none. */
final class SheetFindings {

    record Dismissed(Optional<PersonId> by, Optional<String> reason) {}

    record Shown(@Flat Finding finding, Optional<Dismissed> dismissed) {}

    private final Sheet sheet;
    private final boolean below;
    private final Optional<Words> customer;
    private final Set<ObjectiveId> carried;

    private SheetFindings(Sheet sheet, DepartmentTree tree, Optional<Charter> charter) {
        this.sheet = sheet;
        this.below = tree.above(sheet.department()).isPresent();
        this.customer = charter.map(Charter::customer);
        this.carried = sheet.upward().links().stream()
                .map(link -> link.to().objective().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param dismissed by the finding's key as it is kept */
    static List<Shown> of(
            Sheet sheet, DepartmentTree tree, Optional<Charter> charter, Map<String, Dismissed> dismissed) {
        var findings = new SheetFindings(sheet, tree, charter);
        return sheet.goals().stream()
                .map(it -> it.objective().cycle())
                .distinct()
                .flatMap(cycle -> Findings.of(findings.of(cycle)).stream())
                .map(it -> new Shown(it, Optional.ofNullable(dismissed.get(key(it)))))
                .toList();
    }

    private static String key(Finding finding) {
        return Json.write(new FindingKey(
                finding.rule().code(),
                finding.objective(),
                finding.keyResult(),
                finding.quote().map(it -> Words.of(it.text()))));
    }

    private io.fupan.findings.Sheet of(Cycle cycle) {
        List<Goal> goals = sheet.goals().stream()
                .filter(it -> it.objective().cycle().equals(cycle))
                .toList();
        return new io.fupan.findings.Sheet(
                cycle,
                below || isWithinAnother(cycle),
                goals.stream().map(Goal::objective).toList(),
                goals.stream().flatMap(it -> it.keyResults().stream()).toList(),
                goals.stream()
                        .map(it -> it.objective().id())
                        .filter(it -> sheet.upward().of(it).isPresent())
                        .collect(Collectors.toUnmodifiableSet()),
                carried,
                customer);
    }

    private boolean isWithinAnother(Cycle cycle) {
        return sheet.goals().stream()
                .map(it -> it.objective().cycle())
                .anyMatch(it -> it.isLongerThan(cycle) && it.contains(cycle));
    }
}
