package io.fupan.platform.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest moves of a room as they were sent to everybody, for those who come back; bounded by number and bytes. */
final class Recent {

    static final int MOVES = 1_000;
    /** Half of what may wait for one watcher, so that resuming alone never makes anybody slow. */
    static final int BYTES = Outbox.LIMIT / 2;

    record Kept(long position, Frame frame) {}

    private final Deque<Kept> kept = new ArrayDeque<>();
    private int bytes;
    /** Whoever has seen this position misses nothing that is not here. */
    private long after;

    void add(long position, Frame frame) {
        kept.addLast(new Kept(position, frame));
        bytes += frame.bytes();
        while (kept.size() > MOVES || bytes > BYTES) {
            Kept oldest = kept.removeFirst();
            bytes -= oldest.frame().bytes();
            after = oldest.position();
        }
    }

    /** Exactly what came after a position; empty when some of it is no longer here. */
    Optional<List<Frame>> after(long position) {
        if (position < after) return Optional.empty();
        return Optional.of(kept.stream()
                .filter(move -> move.position() > position)
                .map(Kept::frame)
                .toList());
    }
}
