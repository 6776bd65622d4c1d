package io.fupan.events;

import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Words;
import java.util.Set;

/** The departments and what they are for. */
public sealed interface OrganisationEvent extends Event {

    record DepartmentDefined(DepartmentId department, Words name) implements OrganisationEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department);
        }
    }
}
