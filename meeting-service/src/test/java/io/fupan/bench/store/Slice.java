package io.fupan.bench.store;

import io.fupan.bench.Measured;

/**
 * One contender's turn.
 *
 * @param done how many were done in time
 * @param all how many were done, also a little later
 * @param latency of each of them
 */
record Slice(long done, long all, double seconds, Measured latency, Cpu cpu) {

    double perSecond() {
        return done / seconds;
    }

    double p50() {
        return latency.millis(0.5);
    }

    double p99() {
        return latency.millis(0.99);
    }

    /** CPU seconds outside PostgreSQL per 1,000. */
    double outsideCpu() {
        return (cpu.ours() + cpu.children()) * 1_000 / all;
    }

    /** CPU seconds of PostgreSQL per 1,000. */
    double postgresCpu() {
        return cpu.postgres() * 1_000 / all;
    }
}
