package io.fupan.platform.eventstore;

/** The queue before the store is full: nothing was written, the same command may be sent again later. */
public final class StoreOverloaded extends RuntimeException {

    public StoreOverloaded(int capacity) {
        super("more than %d appends are waiting".formatted(capacity));
    }
}
