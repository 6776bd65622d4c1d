package io.fupan.platform.eventstore;

import io.fupan.events.EventClass;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row to be written, complete but for its position. */
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
        @Nullable String digest) {

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
                null);
    }
}
