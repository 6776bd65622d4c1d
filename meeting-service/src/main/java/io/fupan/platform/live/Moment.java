package io.fupan.platform.live;

import io.fupan.events.Recorded;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** A point in a meeting's story. */
public sealed interface Moment {

    record AtPosition(long position) implements Moment {
        @Override
        public boolean includes(Recorded recorded) {
            return recorded.position() <= position;
        }
    }

    record AtInstant(Instant instant) implements Moment {
        @Override
        public boolean includes(Recorded recorded) {
            return !recorded.at().isAfter(instant);
        }
    }

    boolean includes(Recorded recorded);

    /**
     * @param text a position, or an instant such as {@code 2026-11-02T06:00:00Z}
     * @throws ProblemException 400 for anything else
     */
    static Moment of(String text) {
        try {
            if (text.matches("\\d{1,18}")) return new AtPosition(Long.parseLong(text));
            return new AtInstant(Instant.parse(text));
        } catch (DateTimeParseException neither) {
            throw new ProblemException(Problem.malformed("at", "wrong-type"));
        }
    }
}
