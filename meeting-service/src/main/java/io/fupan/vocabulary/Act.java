package io.fupan.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What comes in with every command beside its body, so that decisions need no clock and no session.
 *
 * @param by who does it
 * @param recordedBy who entered it, when that was a scribe
 * @param id the intent's id; sent again it is the same intent
 * @param at the server's time
 * @param lastSeen when who was last in the meeting's room, on whichever node; only for decisions that turn on it
 */
public record Act(Actor by, Optional<PersonId> recordedBy, CommandId id, Instant at, Map<PersonId, Instant> lastSeen) {

    public static Act of(PersonId by, CommandId id, Instant at) {
        return new Act(Actor.of(by), Optional.empty(), id, at, Map.of());
    }

    public static Act bySystem(CommandId id, Instant at) {
        return new Act(Actor.SYSTEM, Optional.empty(), id, at, Map.of());
    }

    /** The same, entered by a scribe for who says it. */
    public Act enteredBy(PersonId scribe) {
        return new Act(by, Optional.of(scribe), id, at, lastSeen);
    }

    /** The same, knowing who was last in the room when. */
    public Act knowing(Map<PersonId, Instant> lastSeen) {
        return new Act(by, recordedBy, id, at, Map.copyOf(lastSeen));
    }

    /** The earliest date it is anywhere on earth at this moment, so that no time zone's today counts as past. */
    public LocalDate earliestToday() {
        return at.atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
    }

    /** The latest date it is anywhere on earth at this moment, so that no time zone's today counts as to come. */
    public LocalDate latestToday() {
        return at.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    }
}
