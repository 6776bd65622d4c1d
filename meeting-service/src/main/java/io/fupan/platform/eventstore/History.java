package io.fupan.platform.eventstore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All events there are that fit one criterion, such as a meeting's, from the first on. Added to by one thread at a
 * time, read by any number.
 */
final class History {

    /** Those of one name, also by the tags that not all of the history carry. */
    private record Named(List<String> everywhere, Posting all, Map<String, Posting> byTag) {

        Named(List<String> everywhere) {
            this(everywhere, new Posting(), new ConcurrentHashMap<>());
        }

        void add(Recalled event) {
            all.add(event);
            for (String tag : event.row().tags()) {
                if (!everywhere.contains(tag)) {
                    byTag.computeIfAbsent(tag, _ -> new Posting()).add(event);
                }
            }
        }

        void collect(Criteria.Criterion wanted, long after, long upTo, List<Recalled> into) {
            Posting shortest = all;
            for (String tag : wanted.tags()) {
                if (everywhere.contains(tag)) {
                    continue;
                }
                Posting tagged = byTag.get(tag);
                if (tagged == null) {
                    return;
                }
                shortest = tagged.size() < shortest.size() ? tagged : shortest;
            }
            shortest.collect(wanted, after, upTo, into);
        }
    }

    private final Criteria.Criterion criterion;
    private final boolean tooLong;
    private final Posting all = new Posting();
    private final Map<String, Named> byName = new ConcurrentHashMap<>();
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

    /** Whether whatever fits the other criterion would be here. */
    boolean covers(Criteria.Criterion other) {
        return criterion.includes(other);
    }

    /** Whether it is new here: an event that does not fit, or that it has, changes nothing. */
    boolean add(Recalled event) {
        if (tooLong || event.position() <= last || !event.matches(criterion)) {
            return false;
        }
        RawEvent row = event.row();
        all.add(event);
        byName.computeIfAbsent(row.name(), _ -> new Named(criterion.tags())).add(event);
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
            Named named = byName.get(name);
            if (named != null) {
                named.collect(wanted, after, upTo, into);
            }
        }
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
