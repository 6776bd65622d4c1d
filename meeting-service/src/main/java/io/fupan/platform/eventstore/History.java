package io.fupan.platform.eventstore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All events there are that fit one criterion, such as a meeting's, from the first on. Added to by one thread at a
 * time, read by any number.
 */
final class History {

    private final Criteria.Criterion criterion;
    private final boolean tooLong;
    private final Posting all = new Posting();
    private final Map<String, Map<String, Posting>> byNameAndTag = new ConcurrentHashMap<>();
    private long last;
    private volatile long lastAsked;
    private volatile boolean forgotten;

    private History(Criteria.Criterion criterion, boolean tooLong) {
        this.criterion = criterion;
        this.tooLong = tooLong;
    }

    static History of(Criteria.Criterion criterion) {
        return new History(criterion, false);
    }

    /** Says only that it is not worth remembering. */
    static History tooLong(Criteria.Criterion criterion) {
        return new History(criterion, true);
    }

    Criteria.Criterion criterion() {
        return criterion;
    }

    boolean isTooLong() {
        return tooLong;
    }

    int size() {
        return all.size();
    }

    /** Whether it is new here: an event that does not fit, or that it has, changes nothing. */
    boolean add(Recalled event) {
        if (tooLong || event.position() <= last || !event.matches(criterion)) {
            return false;
        }
        RawEvent row = event.row();
        all.add(event);
        Map<String, Posting> byTag = byNameAndTag.computeIfAbsent(row.name(), _ -> new ConcurrentHashMap<>());
        for (String tag : row.tags()) {
            byTag.computeIfAbsent(tag, _ -> new Posting()).add(event);
        }
        last = event.position();
        return true;
    }

    List<Recalled> events() {
        return all.events();
    }

    /** Adds those after one position, up to another, that fit; not in order. */
    void collect(Criteria.Criterion wanted, long after, long upTo, List<Recalled> into) {
        if (wanted.names().isEmpty()) {
            all.collect(wanted, after, upTo, into);
        }
        for (String name : wanted.names()) {
            Posting shortest = shortest(wanted.tags(), name);
            if (shortest != null) {
                shortest.collect(wanted, after, upTo, into);
            }
        }
    }

    /** Null where no event of this name carries one of the tags. */
    private @Nullable Posting shortest(List<String> tags, String name) {
        Posting shortest = null;
        Map<String, Posting> byTag = byNameAndTag.getOrDefault(name, Map.of());
        for (String tag : tags) {
            Posting tagged = byTag.get(tag);
            if (tagged == null) {
                return null;
            }
            if (shortest == null || tagged.size() < shortest.size()) {
                shortest = tagged;
            }
        }
        return shortest;
    }

    /** @param head where the store stands: time as far as this matters */
    void askedAt(long head) {
        lastAsked = head;
    }

    long lastAsked() {
        return lastAsked;
    }

    /** It is not added to any longer. */
    void forget() {
        forgotten = true;
    }

    boolean isForgotten() {
        return forgotten;
    }
}
