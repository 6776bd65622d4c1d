package io.fupan.access;

import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The links to one meeting, and who was ever let in by which.
 *
 * @param until of each link that is still good
 * @param revoked links that are not, and never will be again
 */
public record Guests(Map<InviteId, Instant> until, Set<InviteId> revoked, Map<PersonId, InviteId> came) {

    static final Guests NONE = new Guests(Map.of(), Set.of(), Map.of());

    Guests invited(InviteId invite, Instant end) {
        Map<InviteId, Instant> more = new HashMap<>(until);
        more.put(invite, end);
        return new Guests(Map.copyOf(more), revoked, came);
    }

    Guests uninvited(InviteId invite) {
        Map<InviteId, Instant> fewer = new HashMap<>(until);
        fewer.remove(invite);
        Set<InviteId> gone = new HashSet<>(revoked);
        gone.add(invite);
        return new Guests(Map.copyOf(fewer), Set.copyOf(gone), came);
    }

    Guests admitted(PersonId person, InviteId invite) {
        Map<PersonId, InviteId> more = new HashMap<>(came);
        more.put(person, invite);
        return new Guests(until, revoked, Map.copyOf(more));
    }

    Set<PersonId> by(InviteId invite) {
        return came.entrySet().stream()
                .filter(it -> it.getValue().equals(invite))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean know(InviteId invite) {
        return until.containsKey(invite) || revoked.contains(invite);
    }

    public Optional<Instant> endOf(InviteId invite) {
        return Optional.ofNullable(until.get(invite));
    }
}
