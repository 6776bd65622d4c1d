package io.fupan.platform.eventstore;

import java.time.Duration;

/** A position that only grows, and that can be waited for. */
final class Progress {

    private volatile long position;
    private volatile boolean ended;

    Progress(long position) {
        this.position = position;
    }

    long position() {
        return position;
    }

    boolean hasEnded() {
        return ended;
    }

    synchronized void advanceTo(long reached) {
        if (reached > position) {
            position = reached;
            notifyAll();
        }
    }

    /** Nobody waits any longer. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits until it is reached, but no longer than the timeout; whether it was. */
    synchronized boolean await(long wanted, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (position < wanted && !ended) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            // Rounded up: waiting for 0 ms would be for ever.
            wait(left / 1_000_000 + 1);
        }
        return position >= wanted;
    }
}
