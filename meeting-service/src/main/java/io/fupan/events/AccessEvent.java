package io.fupan.events;

import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Tag;
import java.util.Set;

/** Who is what in the organisation. */
public sealed interface AccessEvent extends Event {

    record RoleGranted(PersonId person, OrganisationRole role) implements AccessEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(person);
        }
    }
}
