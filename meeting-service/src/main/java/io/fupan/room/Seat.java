package io.fupan.room;

import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's place at the table.
 *
 * @param joinedAt absent until they came
 * @param lastSeenAt when they were last in the room, noted at closing
 * @param invite the link a guest came by
 * @param preparedAt absent until they said that they had thought the questions through
 * @param answers what they turned face up; absent until they did
 */
public record Seat(
        int order,
        Role role,
        Optional<Instant> joinedAt,
        Optional<Instant> lastSeenAt,
        Optional<InviteId> invite,
        Optional<Instant> preparedAt,
        Optional<Keyed<Question, Answer>> answers) {

    /** A prepared answer, turned face up at a move. */
    public record Answer(Words text, int move) {}

    static Seat of(int order, Role role) {
        return new Seat(
                order, role, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Seat ofGuest(int order, InviteId invite) {
        return new Seat(
                order,
                Role.GUEST,
                Optional.empty(),
                Optional.empty(),
                Optional.of(invite),
                Optional.empty(),
                Optional.empty());
    }

    Seat as(Role role) {
        return new Seat(order, role, joinedAt, lastSeenAt, Optional.empty(), preparedAt, answers);
    }

    Seat joined(Instant at) {
        return new Seat(order, role, joinedAt.or(() -> Optional.of(at)), lastSeenAt, invite, preparedAt, answers);
    }

    Seat lastSeen(Instant at) {
        return new Seat(order, role, joinedAt, Optional.of(at), invite, preparedAt, answers);
    }

    Seat prepared(Instant at) {
        return new Seat(order, role, joinedAt, lastSeenAt, invite, Optional.of(at), answers);
    }

    Seat answering(Question question, Answer answer) {
        Keyed<Question, Answer> all = answers.orElse(Keyed.empty()).with(question, answer);
        return new Seat(order, role, joinedAt, lastSeenAt, invite, preparedAt, Optional.of(all));
    }
}
