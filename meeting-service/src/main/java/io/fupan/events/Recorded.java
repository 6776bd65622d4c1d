package io.fupan.events;

import io.fupan.vocabulary.Actor;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * An event with its envelope, as read from the store.
 *
 * @param position its place in the one order of all events, from 1, without gaps
 * @param at server time
 * @param recordedBy who entered it, when that was a scribe
 * @param command the intent that caused it; absent only for events no command caused
 */
public record Recorded(
        long position,
        Instant at,
        Actor by,
        Optional<PersonId> recordedBy,
        Optional<CommandId> command,
        EventType type,
        Event event) {}
