package io.fupan.platform.live;

import io.fupan.Capabilities;
import io.fupan.access.Seating;
import io.fupan.access.Standing;
import io.fupan.access.WhoMay;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.Decider;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One socket looking at one room. What its person is elsewhere may change while it looks; the room's lock guards it.
 */
final class Watcher {

    private final PersonId person;
    private final Outbox outbox;
    private Standing standing;

    Watcher(PersonId person, Standing standing, Outbox outbox) {
        this.person = person;
        this.standing = standing;
        this.outbox = outbox;
    }

    PersonId person() {
        return person;
    }

    Outbox outbox() {
        return outbox;
    }

    void hear(OfOrganisation event) {
        standing = standing.evolve(event);
    }

    /** Everything its person is to a meeting seated like this. */
    Set<Role> roles(Seating seating) {
        return seating.of(person, standing);
    }

    boolean mayLookAt(Seating seating) {
        return WhoMay.allows(roles(seating), WhoMay.SEE_ROOM);
    }

    /** The commands these roles can give. */
    static Set<String> may(Set<Role> roles) {
        return Capabilities.DECISIONS.stream()
                .map(Decider::name)
                .filter(command -> WhoMay.allows(roles, command))
                .collect(Collectors.toUnmodifiableSet());
    }
}
