package io.fupan.platform.limits;

import io.fupan.platform.start.StartFailure;
import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param burst at once, after a while of rest
 * @param perMinute on and on
 */
public record Rate(int burst, int perMinute) {

    public Rate {
        if (burst < 1 || perMinute < 1)
            throw new StartFailure("Every burst and per-minute under fupan.limits must be 1 or more.");
    }

    /** What one of them costs, in nanoseconds of rest. */
    long price() {
        return Duration.ofMinutes(1).toNanos() / perMinute;
    }

    /** What may be owed at most. */
    long credit() {
        return burst * price();
    }
}
