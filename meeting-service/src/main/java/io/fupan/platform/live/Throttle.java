package io.fupan.platform.live;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something soon after it was asked for, and not more than ten times a second however often it is. */
final class Throttle {

    private static final long PAUSE_MS = 100;

    private final ScheduledExecutorService clock;
    private final Runnable deed;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile long last = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(PAUSE_MS);

    Throttle(ScheduledExecutorService clock, Runnable deed) {
        this.clock = clock;
        this.deed = deed;
    }

    void ask() {
        if (!asked.compareAndSet(false, true)) return;
        long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last);
        clock.schedule(this::run, Math.max(0, PAUSE_MS - since), TimeUnit.MILLISECONDS);
    }

    private void run() {
        last = System.nanoTime();
        asked.set(false);
        deed.run();
    }
}
