package io.fupan.platform.eventstore;

import io.fupan.events.EventClass;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row to be written, complete but for its position.
 *
 * @param payload what the skeleton and the erasable part were made from, and what they decode to
 */
record NewEvent(
        @Nullable UUID commandId,
        int ordinal,
        UUID eventId,
        String name,
        int revision,
        EventClass kind,
        Instant at,
        @Nullable UUID by,
        @Nullable UUID recordedBy,
        Set<String> tags,
        String skeleton,
        String metadata,
        @Nullable String erasable,
        @Nullable String digest,
        Object payload) {

    /** What will be read where this is written. */
    RawEvent at(long position) {
        return new RawEvent(
                position,
                eventId,
                name,
                revision,
                kind,
                at,
                Optional.ofNullable(by),
                Optional.ofNullable(recordedBy),
                Optional.ofNullable(commandId),
                tags,
                skeleton,
                Optional.ofNullable(erasable),
                metadata,
                Optional.ofNullable(digest));
    }

    /** The row as it is once a later command erased it; it then never holds what was erased. */
    NewEvent erased() {
        return new NewEvent(
                commandId,
                ordinal,
                eventId,
                name,
                revision,
                kind,
                at,
                by,
                recordedBy,
                tags,
                skeleton,
                metadata,
                null,
                null,
                payload);
    }
}
