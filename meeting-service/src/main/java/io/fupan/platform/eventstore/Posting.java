package io.fupan.platform.eventstore;

import java.util.Arrays;
import java.util.List;

/** Events in position order, added to by one thread at a time while any number read what was there when they began. */
final class Posting {

    private volatile Recalled[] events = new Recalled[4];
    /** Written after the event it counts, so that who reads it sees that event. */
    private volatile int size;

    void add(Recalled event) {
        int at = size;
        if (at == events.length) {
            events = Arrays.copyOf(events, 2 * at);
        }
        events[at] = event;
        size = at + 1;
    }

    int size() {
        return size;
    }

    List<Recalled> events() {
        int end = size;
        return Arrays.asList(events).subList(0, end);
    }

    /** Adds those after one position, up to another, that fit. */
    void collect(Criteria.Criterion criterion, long after, long upTo, List<Recalled> into) {
        int end = size;
        Recalled[] read = events;
        for (int i = 0; i < end && read[i].position() <= upTo; i++) {
            if (read[i].position() > after && read[i].matches(criterion)) {
                into.add(read[i]);
            }
        }
    }
}
