package io.fupan.platform.security;

import io.fupan.access.Roles;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.Event;
import io.fupan.events.EventTypes;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Roles somebody has everywhere, read from the record each time: a grant counts from the moment it is in there. */
@Component
public class Auditors {

    private static final Set<String> GRANTS =
            Set.of(EventTypes.of(RoleGranted.class).name());
    private static final int ALL = Integer.MAX_VALUE;

    private final EventReader events;

    Auditors(EventReader events) {
        this.events = events;
    }

    public boolean include(PersonId person) {
        return withGrants(Roles.NOTHING_YET, person).of(person).contains(Role.AUDITOR);
    }

    /** A meeting's roles with what this person is everywhere. */
    public Roles withGrants(Roles roles, PersonId person) {
        for (StoredEvent grant : events.read(Set.of(person.tag().toString()), GRANTS, 0, ALL))
            roles = Roles.evolve(roles, (Event) grant.payload());
        return roles;
    }
}
