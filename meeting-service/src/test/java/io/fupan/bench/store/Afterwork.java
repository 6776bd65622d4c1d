package io.fupan.bench.store;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * What the store still does once it has answered: its index by tags follows the events. It is waited for after every
 * turn, so that no other contender pays for it, and told, so that nobody takes what was put off for what was saved.
 */
record Afterwork(Server server, Database database) {

    private static final String FOLLOWS = "select to_regclass('event_tags_reach') is not null";
    private static final String LEFT = "select h.position - r.position from event_head h, event_tags_reach r";
    private static final long LOOK_NANOS = 2_000_000;

    /** So few events the store leaves for later on purpose: milliseconds of work. */
    private static final long LITTLE = 1_024;

    Callable<Slice> counted(Callable<Slice> turn) {
        if (!isLeft()) return turn;
        return () -> {
            Slice slice = turn.call();
            Cpu before = server.cpu();
            long start = System.nanoTime();
            finish();
            double seconds = (System.nanoTime() - start) / 1e9;
            return slice.and(seconds, server.cpu().since(before));
        };
    }

    /** A store that has its indexes in the transaction of its events leaves nothing. */
    private boolean isLeft() {
        return database.ask(FOLLOWS).equals("t");
    }

    void finish() {
        if (!isLeft()) return;
        while (Long.parseLong(database.ask(LEFT)) > LITTLE) LockSupport.parkNanos(LOOK_NANOS);
    }
}
