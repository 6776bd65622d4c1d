package io.fupan.events;

/** How an event stands in its meeting's story. */
public enum EventClass {
    /** Public and numbered. */
    MOVE,
    /** Kept, but unnumbered and folded away. */
    QUIET,
    /** Numbered, in the chapter after the meeting. */
    AFTERLIFE
}
