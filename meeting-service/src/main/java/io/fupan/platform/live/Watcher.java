package io.fupan.platform.live;

import io.fupan.Capabilities;
import io.fupan.access.WhoMay;
import io.fupan.events.Decider;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One socket looking at one room.
 *
 * @param roles everything its person is to the meeting
 */
record Watcher(PersonId person, Set<Role> roles, Outbox outbox) {

    /** The commands these roles can give. */
    Set<String> may() {
        return may(roles);
    }

    static Set<String> may(Set<Role> roles) {
        return Capabilities.DECISIONS.stream()
                .map(Decider::name)
                .filter(command -> WhoMay.allows(roles, command))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Two sockets of one person are two watchers. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
