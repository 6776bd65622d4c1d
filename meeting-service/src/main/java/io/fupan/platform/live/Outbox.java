package io.fupan.platform.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What waits to go out to one watcher. A virtual thread writes while there is something to write; whoever cannot keep
 * up is told so and dropped, and resumes by position.
 */
final class Outbox {

    /** Bytes that may wait. */
    static final int LIMIT = 1 << 20;

    /** How long somebody dropped may take to read that they are. */
    private static final Duration GRACE = Duration.ofSeconds(4);

    private static final Frame PING = new Frame("", 0);

    private record Waiting(Frame frame, boolean counted) {}

    private final Outlet outlet;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private int bytes;
    private Optional<Frame> latest = Optional.empty();
    private boolean writing;
    private boolean ending;

    Outbox(Outlet outlet) {
        this.outlet = outlet;
    }

    void send(Frame frame) {
        put(new Waiting(frame, true));
    }

    /**
     * The first state of a room may be larger than all else and does not count; the next one does while it still waits.
     */
    synchronized void sendUncounted(Frame frame) {
        boolean anotherWaits = queue.stream().anyMatch(it -> !it.counted() && it.frame() != PING);
        put(new Waiting(frame, anotherWaits));
    }

    /** What only matters until the next of its kind: a later one takes the place of one that still waits. */
    synchronized void sendLatest(Frame frame) {
        if (ending) return;
        latest = Optional.of(frame);
        write();
    }

    /**
     * Asks for a sign of life, unless something is being written anyway; who gives none is given up by the container.
     */
    synchronized void ping() {
        if (!writing) put(new Waiting(PING, false));
    }

    /** A last word, then the end. */
    synchronized CompletableFuture<Void> end(Bye bye) {
        if (!ending) {
            latest = Optional.empty();
            queue.add(new Waiting(bye.frame(), false));
            ending = true;
            write();
            dropAfterGrace();
        }
        return closed;
    }

    /** Whether the last word has been said, so that nothing more is taken either. */
    synchronized boolean isEnding() {
        return ending;
    }

    /** The socket is gone. */
    synchronized void abandon() {
        ending = true;
        queue.clear();
        latest = Optional.empty();
        closed.complete(null);
    }

    private synchronized void put(Waiting waiting) {
        if (ending) return;
        int size = waiting.counted() ? waiting.frame().bytes() : 0;
        if (bytes + size > LIMIT) {
            queue.clear();
            end(Bye.SLOW);
            return;
        }
        bytes += size;
        queue.add(waiting);
        write();
    }

    private void write() {
        if (writing) return;
        writing = true;
        Thread.startVirtualThread(this::run);
    }

    private void run() {
        try {
            for (Optional<Waiting> next = next(); next.isPresent(); next = next()) {
                if (next.get().frame() == PING) outlet.ping();
                else outlet.write(next.get().frame().text());
                written(next.get());
            }
        } catch (IOException
                | RuntimeException gone) { // also what the container cannot encode; a writer never just dies
            abandon();
            outlet.close(false);
        }
    }

    /** Empty when there is nothing more to write for now. */
    private synchronized Optional<Waiting> next() {
        Optional<Waiting> next = Optional.ofNullable(queue.poll());
        if (next.isPresent()) return next;
        if (latest.isPresent()) {
            next = latest.map(frame -> new Waiting(frame, false));
            latest = Optional.empty();
            return next;
        }
        writing = false;
        if (ending && !closed.isDone()) Thread.startVirtualThread(() -> finish(true));
        return next;
    }

    private synchronized void written(Waiting waiting) {
        if (waiting.counted()) bytes -= waiting.frame().bytes();
    }

    private void dropAfterGrace() {
        CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> finish(false));
    }

    private void finish(boolean orderly) {
        if (closed.complete(null)) outlet.close(orderly);
    }
}
