package io.fupan.vocabulary;

import java.util.Optional;

/** What an objective is to carry: an objective or a key result, here or in a department above. */
public record AlignmentTarget(
        DepartmentId department, Optional<ObjectiveId> objective, Optional<KeyResultId> keyResult) {

    public AlignmentTarget {
        if (objective.isPresent() == keyResult.isPresent()) throw new Nonsense("not-exactly-one", "objective");
    }
}
