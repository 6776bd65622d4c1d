package io.fupan.findings;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The OKRs of one department in one cycle, as they stand, without what was dropped; in the order people see them.
 *
 * @param somethingAbove whether there is anything these could support: the year's objectives of the department, or
 *     those of a department above
 * @param arrived objectives whose alignment or reference leads to something that exists
 * @param carried objectives that something carries; asked about annual ones only
 * @param customer whom the charter names
 */
public record Sheet(
        Cycle cycle,
        boolean somethingAbove,
        List<Objective> objectives,
        List<KeyResult> keyResults,
        Set<ObjectiveId> arrived,
        Set<ObjectiveId> carried,
        Optional<Words> customer) {

    List<KeyResult> of(Objective objective) {
        return keyResults.stream()
                .filter(it -> it.objective().equals(objective.id()))
                .toList();
    }
}
