package io.fupan.platform.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The latest events there are, every one after {@link #start}: found by position for those who follow, by tag for
 * conflicts, by command for repeats. Used by one thread at a time.
 */
final class Tail {

    private final Recalled[] ring;
    private final Tagged tagged = new Tagged();
    private final Secrets secrets;
    /** The last event of each command. */
    private final Map<UUID, Recalled> answered = new HashMap<>();

    private long start;
    private long head;

    Tail(int capacity, long position, Secrets secrets) {
        this.secrets = secrets;
        this.ring = new Recalled[capacity];
        restartAt(position);
    }

    int capacity() {
        return ring.length;
    }

    long head() {
        return head;
    }

    boolean knowsAllAfter(long position) {
        return position >= start;
    }

    void add(Recalled event) {
        if (event.position() != head + 1) {
            throw new IllegalStateException(event.position() + " does not follow " + head);
        }
        if (tagged.size() == ring.length) {
            forgetOldest();
        }
        ring[slot(event.position())] = event;
        tagged.add(event);
        secrets.add(event);
        event.row().commandId().ifPresent(command -> answered.put(command, event));
        head = event.position();
    }

    private void forgetOldest() {
        Recalled oldest = tagged.removeOldest();
        secrets.remove(oldest);
        oldest.row().commandId().ifPresent(command -> answered.remove(command, oldest));
        start = oldest.position();
    }

    /** Knows nothing up to this position. */
    void restartAt(long position) {
        while (tagged.size() > 0) {
            forgetOldest();
        }
        start = position;
        head = position;
    }

    boolean anyAfter(long position, Criteria criteria) {
        return tagged.anyAfter(position, criteria);
    }

    /** What a command that is among these events was answered. */
    Optional<CommandStamp.Known> known(UUID command) {
        return Optional.ofNullable(answered.get(command)).map(last -> {
            RawEvent row = last.row();
            return new CommandStamp.Known(
                    command, row.by().orElse(null), row.commandDigest().orElse(null), row.position());
        });
    }

    /** The events after a position, or empty when the first of them is no longer here. */
    Optional<List<Recalled>> after(long position, int limit) {
        if (!knowsAllAfter(position)) {
            return Optional.empty();
        }
        List<Recalled> events = new ArrayList<>();
        for (long next = position + 1; next <= head && events.size() < limit; next++) {
            events.add(ring[slot(next)]);
        }
        return Optional.of(events);
    }

    private int slot(long position) {
        return (int) (position % ring.length);
    }
}
