package io.fupan.platform.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Events in position order, found by tag as far as conflicts ask: is there one after a position? */
final class Tagged {

    private static final Deque<Recalled> NONE = new ArrayDeque<>(0);

    private final Deque<Recalled> all = new ArrayDeque<>();
    private final Map<String, Deque<Recalled>> byTag = new HashMap<>();

    void add(Recalled event) {
        all.addLast(event);
        event.row()
                .tags()
                .forEach(tag ->
                        byTag.computeIfAbsent(tag, _ -> new ArrayDeque<>()).addLast(event));
    }

    int size() {
        return all.size();
    }

    Recalled removeOldest() {
        Recalled oldest = all.removeFirst();
        oldest.row()
                .tags()
                .forEach(tag -> byTag.computeIfPresent(tag, (_, tagged) -> {
                    tagged.removeFirst();
                    return tagged.isEmpty() ? null : tagged;
                }));
        return oldest;
    }

    void clear() {
        all.clear();
        byTag.clear();
    }

    boolean anyAfter(long position, Criteria criteria) {
        if (criteria.anything()) {
            return !all.isEmpty() && all.getLast().position() > position;
        }
        for (Criteria.Criterion criterion : criteria.either()) {
            if (anyAfter(position, criterion)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyAfter(long position, Criteria.Criterion criterion) {
        Iterator<Recalled> newestFirst = candidates(criterion).descendingIterator();
        while (newestFirst.hasNext()) {
            Recalled event = newestFirst.next();
            if (event.position() <= position) {
                return false;
            }
            if (event.matches(criterion)) {
                return true;
            }
        }
        return false;
    }

    /** The shortest list that holds all that may fit: a meeting has many events, a key result of it few. */
    private Deque<Recalled> candidates(Criteria.Criterion criterion) {
        Deque<Recalled> shortest = all;
        for (String tag : criterion.tags()) {
            Deque<Recalled> tagged = byTag.getOrDefault(tag, NONE);
            shortest = tagged.size() < shortest.size() ? tagged : shortest;
        }
        return shortest;
    }
}
