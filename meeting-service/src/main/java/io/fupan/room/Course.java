package io.fupan.room;

import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.ItemId;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a meeting has come.
 *
 * @param now the agenda item the table is at
 * @param cancelled absent unless it will not take place
 */
public record Course(
        Status status,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        Optional<ItemId> now,
        Optional<Change> cancelled) {

    /** Where a meeting stands in its life. */
    public enum Status implements Coded {
        CONVENED,
        OPEN,
        CLOSED,
        CANCELLED;

        @Override
        public String toString() {
            return code();
        }
    }

    static final Course CONVENED =
            new Course(Status.CONVENED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Course opened(Instant at) {
        return new Course(Status.OPEN, Optional.of(at), closedAt, now, cancelled);
    }

    Course movedTo(ItemId item) {
        return new Course(status, openedAt, closedAt, Optional.of(item), cancelled);
    }

    Course closed(Instant at) {
        return new Course(Status.CLOSED, openedAt, Optional.of(at), Optional.empty(), cancelled);
    }

    Course cancelled(Change why) {
        return new Course(Status.CANCELLED, openedAt, closedAt, now, Optional.of(why));
    }
}
