package io.fupan.platform.live;

import io.fupan.events.Recorded;
import io.fupan.platform.axon.Recordings;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** A meeting's events from its first, read page by page as they are asked for. */
public final class EventPages implements Iterator<Recorded> {

    private static final int PAGE = 1_000;

    private final EventReader events;
    private final Set<String> tags;
    private List<StoredEvent> page = List.of();
    private int next;
    private long position;
    private boolean last;

    private EventPages(EventReader events, Set<String> tags) {
        this.events = events;
        this.tags = tags;
    }

    /** @param tag such as {@code meeting:<uuid>} */
    public static EventPages of(EventReader events, String tag) {
        return new EventPages(events, Set.of(tag));
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && !last) turn();
        return next < page.size();
    }

    private void turn() {
        page = events.read(tags, position, PAGE);
        last = page.size() < PAGE;
        next = 0;
        if (!page.isEmpty()) position = page.getLast().position();
    }

    @Override
    public Recorded next() {
        if (!hasNext()) throw new NoSuchElementException();
        return Recordings.of(page.get(next++));
    }
}
