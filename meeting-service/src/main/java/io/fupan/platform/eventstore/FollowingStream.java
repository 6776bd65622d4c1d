package io.fupan.platform.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Axon's endless stream: pulled page by page, so that a slow reader holds one page and nobody up. */
final class FollowingStream implements MessageStream<EventMessage> {

    private static final int PAGE = 500;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Reading reading;
    private final EventCodec codec;
    private final Criteria criteria;
    private final Progress head;
    private final Deque<Entry<EventMessage>> page = new ArrayDeque<>();
    private long seen;
    private @Nullable Throwable error;
    private volatile boolean closed;

    FollowingStream(Reading reading, EventCodec codec, Criteria criteria, Progress head, long after) {
        this.reading = reading;
        this.codec = codec;
        this.criteria = criteria;
        this.head = head;
        this.seen = after;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        fill();
        return Optional.ofNullable(page.pollFirst());
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        fill();
        return Optional.ofNullable(page.peekFirst());
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        fill();
        return !page.isEmpty();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed || error != null || head.hasEnded();
    }

    private void fill() {
        long known = head.position();
        if (!page.isEmpty() || seen >= known || isCompleted()) {
            return;
        }
        try {
            List<RawEvent> rows = reading.read(seen, criteria, PAGE);
            rows.forEach(row -> page.addLast(Messages.entry(Recalled.of(row, codec))));
            // What is known to be committed was in the snapshot: past it without a match there is nothing to find.
            seen = rows.size() == PAGE ? rows.getLast().position() : Math.max(known, lastOf(rows));
        } catch (RuntimeException e) {
            error = e;
        }
    }

    private static long lastOf(List<RawEvent> rows) {
        return rows.isEmpty() ? 0 : rows.getLast().position();
    }

    /** Called while there is something to read, also again: a reader may be busy when it is called. */
    @Override
    public void setCallback(Runnable callback) {
        Thread.ofVirtual().name("event-stream").start(() -> call(callback));
    }

    private void call(Runnable callback) {
        try {
            while (!isCompleted()) {
                callback.run();
                long before = seen();
                head.await(Math.max(before, head.position()) + 1, AGAIN);
            }
            callback.run();
        } catch (InterruptedException e) {
            close();
        }
    }

    private synchronized long seen() {
        return seen;
    }

    @Override
    public void close() {
        closed = true;
    }
}
