package io.fupan.room;

import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's place at the table.
 *
 * @param joinedAt absent until they came
 * @param invite the link a guest came by
 */
public record Seat(int order, Role role, Optional<Instant> joinedAt, Optional<InviteId> invite) {

    static Seat of(int order, Role role) {
        return new Seat(order, role, Optional.empty(), Optional.empty());
    }

    static Seat ofGuest(int order, InviteId invite) {
        return new Seat(order, Role.GUEST, Optional.empty(), Optional.of(invite));
    }

    Seat as(Role role) {
        return new Seat(order, role, joinedAt, Optional.empty());
    }

    Seat joined(Instant at) {
        return new Seat(order, role, joinedAt.or(() -> Optional.of(at)), invite);
    }
}
