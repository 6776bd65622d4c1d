package io.fupan.platform.eventstore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this node remembers of the events: the latest of all, and the whole history of what is being decided about. It
 * is never ahead of what is durable, and complete up to its {@link #head}; other nodes may have committed more.
 *
 * <p>Histories are read without a lock: an event enters all of them before the head moves past it, and a reader looks
 * at the head first.
 */
final class Memory {

    private static final int PAGE = 1_000;
    private static final Comparator<Recalled> BY_POSITION = Comparator.comparingLong(Recalled::position);

    private final Reading reading;
    private final EventCodec codec;
    private final Secrets secrets;
    private final Tail tail;
    private final Histories histories;
    private final int longest;
    private final Progress head;
    /** Whoever asks first reads a history, the others wait for it. */
    private final Map<Criteria.Criterion, Object> beingRead = new ConcurrentHashMap<>();

    Memory(Reading reading, EventCodec codec, StoreSettings settings) {
        long position = reading.head();
        this.reading = reading;
        this.codec = codec;
        this.secrets = new Secrets(codec);
        this.tail = new Tail(settings.tail(), position, secrets);
        this.histories = new Histories(settings.histories(), secrets);
        this.longest = settings.histories() / 10;
        this.head = new Progress(position);
    }

    /** Events up to a head: nothing that fits is missing below it. */
    record Sourced(List<Recalled> events, long head) {}

    Progress head() {
        return head;
    }

    void addRows(List<RawEvent> rows) {
        add(recalled(rows));
    }

    void catchUpTo(long position) {
        while (head.position() < position) {
            List<RawEvent> rows = reading.read(head.position(), Criteria.ANYTHING, PAGE);
            if (rows.isEmpty()) {
                throw new IllegalStateException("the store ends before " + position);
            }
            addRows(rows);
        }
    }

    /** Goes on from its head; events it has already are passed over. */
    synchronized void add(List<Recalled> events) {
        try {
            events.forEach(this::add);
        } catch (RuntimeException bug) {
            // What may be remembered by halves is rather not remembered at all.
            restartAt(Math.max(tail.head(), events.getLast().position()));
            throw bug;
        }
        head.advanceTo(tail.head());
    }

    private void add(Recalled event) {
        if (event.position() > tail.head()) {
            tail.add(event);
            histories.add(event);
            codec.erases(event.event().payload()).forEach(secrets::erase);
        }
    }

    /** Too far behind to read all there is between: what came before this position is not remembered. */
    synchronized void restartAt(long position) {
        histories.clear();
        tail.restartAt(position);
        head.advanceTo(position);
    }

    int capacity() {
        return tail.capacity();
    }

    synchronized boolean knowsAllAfter(long position) {
        return tail.knowsAllAfter(position);
    }

    synchronized boolean anyAfter(long position, Criteria criteria) {
        return tail.anyAfter(position, criteria);
    }

    synchronized Map<UUID, CommandStamp.Known> known(Set<UUID> commands) {
        Map<UUID, CommandStamp.Known> known = new HashMap<>();
        commands.forEach(command -> tail.known(command).ifPresent(it -> known.put(command, it)));
        return known;
    }

    /** The events after a position; from PostgreSQL when that is longer ago than memory reaches. */
    List<Recalled> after(long position, int limit) {
        return latest(position, limit).orElseGet(() -> recalled(reading.read(position, Criteria.ANYTHING, limit)));
    }

    private synchronized Optional<List<Recalled>> latest(long position, int limit) {
        return tail.after(position, limit);
    }

    /** From memory where it can be, from PostgreSQL otherwise. */
    Sourced source(long after, Criteria criteria) {
        return remembered(after, criteria).orElseGet(() -> read(after, criteria));
    }

    private Sourced read(long after, Criteria criteria) {
        Reading.Sourced read = reading.source(after, criteria);
        return new Sourced(recalled(read.events()), read.head());
    }

    private List<Recalled> recalled(List<RawEvent> rows) {
        return rows.stream().map(row -> Recalled.of(row, codec)).toList();
    }

    private Optional<Sourced> remembered(long after, Criteria criteria) {
        if (!criteria.allTagged()) {
            return Optional.empty();
        }
        Optional<String> common = criteria.mostCommonTag();
        List<History> asked = new ArrayList<>(criteria.either().size());
        Optional<History> last = Optional.empty();
        for (Criteria.Criterion criterion : criteria.either()) {
            // Mostly what covers one covers the next.
            if (last.isEmpty() || !last.get().covers(criterion)) {
                last = history(criterion, criterion.within(common));
            }
            if (last.isEmpty()) {
                return Optional.empty();
            }
            asked.add(last.get());
        }
        return collected(after, criteria, asked);
    }

    private Optional<Sourced> collected(long after, Criteria criteria, List<History> asked) {
        long upTo = head.position();
        List<Recalled> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).askedAt(upTo);
            asked.get(i).collect(criteria.either().get(i), after, upTo, found);
        }
        // One that was forgotten meanwhile may lack the latest.
        boolean whole = asked.stream().noneMatch(History::isForgotten);
        return whole ? Optional.of(new Sourced(inOrder(found), upTo)) : Optional.empty();
    }

    /** What several criteria ask for is there several times. */
    private static List<Recalled> inOrder(List<Recalled> found) {
        found.sort(BY_POSITION);
        List<Recalled> each = new ArrayList<>(found.size());
        for (Recalled event : found) {
            if (each.isEmpty() || each.getLast().position() != event.position()) {
                each.add(event);
            }
        }
        return each;
    }

    /** What several criteria have in common is remembered whole; what one asks alone, as it asks. */
    private Optional<History> history(Criteria.Criterion criterion, Criteria.Criterion wider) {
        History history = histories.covering(criterion).orElseGet(() -> readOnce(wider));
        if (history.isTooLong()) {
            history = histories.exactly(criterion).orElseGet(() -> readOnce(criterion));
        }
        return Optional.of(history).filter(it -> !it.isTooLong());
    }

    private History readOnce(Criteria.Criterion criterion) {
        synchronized (beingRead.computeIfAbsent(criterion, _ -> new Object())) {
            try {
                return histories.exactly(criterion).orElseGet(() -> kept(criterion));
            } finally {
                beingRead.remove(criterion);
            }
        }
    }

    private History kept(Criteria.Criterion criterion) {
        // What the index has not reached yet is remembered; where it is not, it is looked for.
        return kept(criterion, reading.indexed(criterion, longest + 1))
                .or(() -> kept(criterion, reading.source(0, new Criteria(false, List.of(criterion)))))
                .orElseGet(() -> kept(criterion));
    }

    /** Empty when memory does not reach back to where this was read at. */
    private Optional<History> kept(Criteria.Criterion criterion, Reading.Sourced read) {
        History history = read.events().size() > longest ? History.tooLong(criterion) : History.of(criterion);
        recalled(read.events()).forEach(history::add);
        return keep(history, read.head()) ? Optional.of(history) : Optional.empty();
    }

    /** Whether it could be brought up to the head. */
    private synchronized boolean keep(History history, long readAt) {
        Optional<List<Recalled>> since = tail.after(readAt, Integer.MAX_VALUE);
        since.ifPresent(events -> {
            events.forEach(history::add);
            history.askedAt(tail.head());
            histories.keep(history);
            // What was read may have been erased since.
            events.forEach(event -> codec.erases(event.event().payload()).forEach(secrets::erase));
        });
        return since.isPresent();
    }
}
