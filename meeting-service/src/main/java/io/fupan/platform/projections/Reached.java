package io.fupan.platform.projections;

import java.time.Duration;

/** How far, as this node knows, the tables that are read have come; it can be waited for. */
final class Reached {

    private static final long NOT_YET_LIVE = -1;

    private long position = NOT_YET_LIVE;

    synchronized boolean isLive() {
        return position != NOT_YET_LIVE;
    }

    synchronized void advanceTo(long further) {
        if (further <= position) return;
        position = further;
        notifyAll();
    }

    /** Whether it was reached within the patience. */
    synchronized boolean await(long wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (position < wanted) {
            long left = deadline - System.nanoTime();
            if (left <= 0) return false;
            // Rounded up: waiting for 0 ms would be for ever.
            wait(left / 1_000_000 + 1);
        }
        return true;
    }
}
