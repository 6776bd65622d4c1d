package io.fupan.events;

import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.Tag;
import java.util.Set;

/** What a department set itself to reach. */
public sealed interface OkrEvent extends Event {

    record ObjectiveSet(DepartmentId department, Objective objective) implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, objective.id());
        }
    }

    record KeyResultAdded(DepartmentId department, KeyResult keyResult) implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, keyResult.objective(), keyResult.id());
        }
    }
}
