package io.fupan.room;

import io.fupan.vocabulary.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's place at the table.
 *
 * @param joinedAt absent until they came
 */
public record Seat(int order, Role role, Optional<Instant> joinedAt) {

    Seat joined(Instant at) {
        return new Seat(order, role, joinedAt.or(() -> Optional.of(at)));
    }
}
