package io.fupan.platform.limits;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what each one did against a rate: everything done is owed, and time pays it back (the generic cell rate
 * algorithm). One number each is all that is kept, and nothing of those who owe nothing. When there are too many all
 * the same, whoever is new shares one account with all who are new.
 */
final class Meter {

    /** Accounts at most, some hundred bytes each. */
    static final int ACCOUNTS = 10_000;

    private static final Object THE_REST = new Object();
    private static final long BETWEEN_SWEEPS = Duration.ofSeconds(1).toNanos();

    private final Rate rate;
    /** When each will have paid back everything. */
    private final ConcurrentHashMap<Object, Long> even = new ConcurrentHashMap<>();

    private final AtomicLong swept;

    /** @param now in nanoseconds of any clock that only goes on */
    Meter(Rate rate, long now) {
        this.rate = rate;
        this.swept = new AtomicLong(now);
    }

    /**
     * Does one of them, unless that is too much.
     *
     * @return zero when done; else how long to wait until one more would not be too much
     */
    Duration take(Object who, long now) {
        long[] wait = new long[1];
        even.compute(account(who, now), (_, paid) -> {
            long start = paid == null || paid - now < 0 ? now : paid; // readings of that clock may turn over
            long owed = start + rate.price() - now;
            wait[0] = Math.max(0, owed - rate.credit());
            return wait[0] > 0 ? Long.valueOf(start) : Long.valueOf(now + owed);
        });
        return Duration.ofNanos(wait[0]);
    }

    private Object account(Object who, long now) {
        if (even.size() < ACCOUNTS) return who;
        long last = swept.get();
        if (now - last > BETWEEN_SWEEPS && swept.compareAndSet(last, now))
            even.values().removeIf(paid -> paid - now <= 0);
        return even.size() < ACCOUNTS || even.containsKey(who) ? who : THE_REST;
    }

    int accounts() {
        return even.size();
    }
}
