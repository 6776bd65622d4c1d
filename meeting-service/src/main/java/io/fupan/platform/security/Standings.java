package io.fupan.platform.security;

import io.fupan.access.Standing;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.EventTypes;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.vocabulary.PersonId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody is wherever they are, read from the record each time: a role counts from the moment it is in there. */
@Component
public class Standings {

    private static final Set<String> ROLE_EVENTS = Standing.ROLE_EVENTS.stream()
            .map(type -> EventTypes.of(type).name())
            .collect(Collectors.toUnmodifiableSet());
    private static final int ALL = Integer.MAX_VALUE;

    private final EventReader events;

    Standings(EventReader events) {
        this.events = events;
    }

    public Standing of(PersonId person) {
        Standing standing = Standing.NONE;
        for (StoredEvent stored : events.read(Set.of(person.tag().toString()), ROLE_EVENTS, 0, ALL)) {
            if (stored.payload() instanceof OfOrganisation event) standing = standing.evolve(event);
        }
        return standing;
    }
}
