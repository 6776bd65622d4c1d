package io.fupan.platform.eventstore;

import java.util.Locale;

/**
 * What kind of step an event is: a numbered move of the meeting, a quiet one kept but not numbered, or one after it.
 */
public enum EventClass {
    MOVE,
    QUIET,
    AFTERLIFE;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventClass fromStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
