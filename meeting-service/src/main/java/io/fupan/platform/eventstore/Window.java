package io.fupan.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The latest events, decoded once for all that follow: a ring, found by position. */
final class Window {

    private final StoredEvent[] ring;
    private long first = 1;
    private long last;

    Window(int capacity, long position) {
        ring = new StoredEvent[capacity];
        first = position + 1;
        last = position;
    }

    synchronized void add(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            ring[slot(event.position())] = event;
            last = event.position();
        }
        first = Math.max(first, last - ring.length + 1);
    }

    /** The events after a position, or empty when the first of them is no longer here. */
    synchronized Optional<List<StoredEvent>> after(long position, int limit) {
        if (position + 1 < first) {
            return Optional.empty();
        }
        List<StoredEvent> events = new ArrayList<>();
        for (long next = position + 1; next <= last && events.size() < limit; next++) {
            events.add(ring[slot(next)]);
        }
        return Optional.of(events);
    }

    private int slot(long position) {
        return (int) (position % ring.length);
    }
}
