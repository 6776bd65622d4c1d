package io.fupan.platform.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL did not answer. What was being written may or may not have been; sending the same command again, with the
 * same id, has one effect either way.
 */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
