package io.fupan.room;

import io.fupan.events.Recorded;
import java.util.Optional;

/**
 * What everybody in a meeting sees: the fold of its events. Live, late, replayed and as of any moment are this same
 * fold read at different positions.
 */
public sealed interface Room permits Unconvened, Review {

    /** Before its first event; written {@code {}}. */
    Room EMPTY = new Unconvened();

    /** The room after one more event of its meeting; never refuses, history is believed. */
    Room evolve(Recorded recorded);

    /** The meeting, once it was convened. */
    Optional<Review> review();

    /** The number of the last public move. */
    int move();
}
