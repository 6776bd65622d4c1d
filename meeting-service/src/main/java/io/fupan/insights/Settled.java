package io.fupan.insights;

import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Score;

/**
 * A score a review settled.
 *
 * @param move of its settling in its meeting, as the replay numbers them
 */
public record Settled(int tenths, MeetingId meeting, int move) {

    /** {@code "0.7"} */
    String value() {
        return new Score(tenths).text();
    }
}
