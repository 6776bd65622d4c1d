package io.fupan.room;

import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a meeting has come.
 *
 * @param reopenedAt when it was last opened once more
 * @param now the agenda item the table is at
 * @param cancelled absent unless it will not take place
 * @param timer the clock the host started
 * @param round the question everybody is asked now
 */
public record Course(
        Status status,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        Optional<Instant> reopenedAt,
        Optional<ItemId> now,
        Optional<Timer> timer,
        Optional<Question> round,
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

    /** @param endsAt when it rings; past that it shows how much longer it took, and holds nobody up */
    public record Timer(Instant startedAt, Instant endsAt) {

        static Timer started(Instant at, int minutes) {
            return new Timer(at, at.plus(Duration.ofMinutes(minutes)));
        }

        Timer extended(Instant at, int minutes) {
            return new Timer(startedAt, (endsAt.isBefore(at) ? at : endsAt).plus(Duration.ofMinutes(minutes)));
        }
    }

    static final Course CONVENED = new Course(
            Status.CONVENED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Course opened(Instant at) {
        return new Course(Status.OPEN, Optional.of(at), closedAt, reopenedAt, now, timer, round, cancelled);
    }

    Course movedTo(ItemId item) {
        return new Course(status, openedAt, closedAt, reopenedAt, Optional.of(item), timer, round, cancelled);
    }

    Course closed(Instant at) {
        return new Course(
                Status.CLOSED,
                openedAt,
                Optional.of(at),
                reopenedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                cancelled);
    }

    Course cancelled(Change why) {
        return new Course(Status.CANCELLED, openedAt, closedAt, reopenedAt, now, timer, round, Optional.of(why));
    }

    Course reopened(Instant at) {
        return new Course(Status.OPEN, openedAt, Optional.empty(), Optional.of(at), now, timer, round, cancelled);
    }

    Course asking(Optional<Question> question) {
        return new Course(status, openedAt, closedAt, reopenedAt, now, timer, question, cancelled);
    }

    Course with(Optional<Timer> timer) {
        return new Course(status, openedAt, closedAt, reopenedAt, now, timer, round, cancelled);
    }
}
