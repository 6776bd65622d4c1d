package io.fupan.platform.eventstore;

import io.fupan.events.EventClass;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An event as everybody reads it.
 *
 * @param position from 1, in commit order, without gaps
 * @param name the stored name, such as {@code ballots.BallotCast}
 * @param at the server's time, to the microsecond
 * @param by who acts; empty for the system and for what was said anonymously
 * @param tags in the form {@code key:value}
 * @param payload what the codec made of the row
 */
public record StoredEvent(
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
        Object payload) {}
