package io.fupan.insights;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Words;
import java.util.Optional;

/** An objective or key result somewhere, enough to name it and to go there; its text only where it may be read. */
public record Place(
        DepartmentId department,
        Optional<Words> departmentName,
        Optional<ObjectiveId> objective,
        Optional<KeyResultId> keyResult,
        String code,
        Optional<Words> text,
        Optional<Cycle> cycle) {

    static Place of(Goal goal, Optional<Words> departmentName) {
        return new Place(
                goal.department(),
                departmentName,
                Optional.of(goal.objective().id()),
                Optional.empty(),
                goal.objective().code(),
                Optional.of(goal.objective().text()),
                Optional.of(goal.objective().cycle()));
    }
}
