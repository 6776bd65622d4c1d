package io.fupan.platform.eventstore;

import io.fupan.events.EventClass;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A row as it is stored, for exports and proofs.
 *
 * @param skeleton JSON, byte for byte as it was written
 * @param erasable JSON with words and secrets; empty when there were none or when they were erased
 * @param metadata JSON object of strings: what has no column of its own
 * @param commandDigest fingerprint of the command, base64url; empty when there was none or when it was erased
 */
public record RawEvent(
        long position,
        UUID eventId,
        String name,
        int revision,
        EventClass kind,
        Instant at,
        Optional<UUID> by,
        Optional<UUID> recordedBy,
        Optional<UUID> commandId,
        Set<String> tags,
        String skeleton,
        Optional<String> erasable,
        String metadata,
        Optional<String> commandDigest) {

    StoredEvent decodedBy(EventCodec codec) {
        return with(codec.decode(name, revision, skeleton, erasable.orElse(null)));
    }

    StoredEvent with(Object payload) {
        return new StoredEvent(position, eventId, name, revision, kind, at, by, recordedBy, commandId, tags, payload);
    }

    RawEvent erased() {
        return new RawEvent(
                position,
                eventId,
                name,
                revision,
                kind,
                at,
                by,
                recordedBy,
                commandId,
                tags,
                skeleton,
                Optional.empty(),
                metadata,
                Optional.empty());
    }
}
