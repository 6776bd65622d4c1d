package io.fupan.platform.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The latest events as far as conflicts need them, in memory: name and tags, found by tag. It knows every event after
 * {@link #start} up to {@link #head}. Used by the appender's thread alone.
 */
final class Tail {

    private record Entry(long position, String name, Set<String> tags) {}

    private final int capacity;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Deque<Entry>> byTag = new HashMap<>();
    private long start;
    private long head;
    private long committed;

    Tail(int capacity) {
        this.capacity = capacity;
    }

    int capacity() {
        return capacity;
    }

    long head() {
        return head;
    }

    boolean knowsAllAfter(long position) {
        return position >= start;
    }

    /** Whether an event it knows, after this position, fits the criteria. */
    boolean anyAfter(long position, Criteria criteria) {
        if (criteria.anything()) {
            return head > position;
        }
        return criteria.either().stream().anyMatch(criterion -> anyAfter(position, criterion));
    }

    private boolean anyAfter(long position, Criteria.Criterion criterion) {
        Iterator<Entry> newestFirst = candidates(criterion).descendingIterator();
        while (newestFirst.hasNext()) {
            Entry entry = newestFirst.next();
            if (entry.position <= position) {
                return false;
            }
            if (criterion.matches(entry.name, entry.tags)) {
                return true;
            }
        }
        return false;
    }

    /** The shortest list that holds all that may fit: a meeting has many events, a key result of it few. */
    private Deque<Entry> candidates(Criteria.Criterion criterion) {
        Deque<Entry> shortest = entries;
        for (String tag : criterion.tags()) {
            Deque<Entry> tagged = byTag.getOrDefault(tag, new ArrayDeque<>(0));
            shortest = tagged.size() < shortest.size() ? tagged : shortest;
        }
        return shortest;
    }

    void add(long position, String name, Set<String> tags) {
        Entry entry = new Entry(position, name, tags);
        entries.addLast(entry);
        tags.forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayDeque<>()).addLast(entry));
        head = position;
    }

    /** What was added is committed. The oldest beyond the capacity go. */
    void keep() {
        committed = head;
        while (entries.size() > capacity) {
            Entry oldest = entries.removeFirst();
            start = oldest.position;
            oldest.tags.forEach(tag -> drop(tag, true));
        }
    }

    /** What was added since {@link #keep} is not committed. */
    void undo() {
        while (!entries.isEmpty() && entries.getLast().position > committed) {
            entries.removeLast().tags.forEach(tag -> drop(tag, false));
        }
        head = committed;
    }

    /** Knows nothing up to this position. */
    void restartAt(long position) {
        entries.clear();
        byTag.clear();
        start = position;
        head = position;
        committed = position;
    }

    private void drop(String tag, boolean oldest) {
        byTag.computeIfPresent(tag, (_, tagged) -> {
            if (oldest) {
                tagged.removeFirst();
            } else {
                tagged.removeLast();
            }
            return tagged.isEmpty() ? null : tagged;
        });
    }
}
