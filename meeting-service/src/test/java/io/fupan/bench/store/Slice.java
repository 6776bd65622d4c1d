package io.fupan.bench.store;

import io.fupan.bench.Measured;

/**
 * One contender's turn.
 *
 * @param done how many were done in time
 * @param all how many were done, also a little later
 * @param latency of each of them
 * @param after seconds it took afterwards until nothing was left to do
 */
record Slice(long done, long all, double seconds, Measured latency, Cpu cpu, double after) {

    Slice(long done, long all, double seconds, Measured latency, Cpu cpu) {
        this(done, all, seconds, latency, cpu, 0);
    }

    /** With what was left to do: how long that took, and its CPU time. */
    Slice and(double after, Cpu more) {
        return new Slice(done, all, seconds, latency, cpu.plus(more), after);
    }

    double perSecond() {
        return done / seconds;
    }

    /** As if nobody had come while the rest was done: what can be kept up for ever. */
    double sustained() {
        return done / (seconds + after);
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
