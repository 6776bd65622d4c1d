package io.fupan.platform.eventstore;

import io.fupan.events.EventClass;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Turns an event into what the row keeps and back; the store knows no event types. */
public interface EventCodec {

    /** @throws IllegalArgumentException when the payload is of no known type */
    Encoded encode(EventMessage event);

    /** The payload; an erased part decodes to the erased form of its fields. */
    Object decode(String name, int revision, String skeleton, @Nullable String erasable);

    /** Ids of earlier commands whose erasable parts and digests go in the same transaction. */
    Set<UUID> erases(Object payload);

    /**
     * What a row keeps of an event.
     *
     * @param name the stored name, which is also what criteria on types match
     * @param skeleton JSON, kept byte for byte
     * @param erasable JSON with the free texts, the sealed values and their salts, if there are any
     */
    record Encoded(
            String name,
            int revision,
            EventClass kind,
            String skeleton,
            @Nullable String erasable) {}
}
