package io.fupan.events;

import io.fupan.vocabulary.Coded;

/** How an event stands in its meeting's story. */
public enum EventClass implements Coded {
    /** Public and numbered. */
    MOVE,
    /** Kept, but unnumbered and folded away. */
    QUIET,
    /** Numbered, in the chapter after the meeting. */
    AFTERLIFE
}
