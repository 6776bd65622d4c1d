package io.fupan.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What comes in with every command beside its body, so that decisions need no clock and no session.
 *
 * @param by who does it
 * @param recordedBy who entered it, when that was a scribe
 * @param id the intent's id; sent again it is the same intent
 * @param at the server's time
 */
public record Act(Actor by, Optional<PersonId> recordedBy, CommandId id, Instant at) {

    public static Act of(PersonId by, CommandId id, Instant at) {
        return new Act(Actor.of(by), Optional.empty(), id, at);
    }

    public static Act bySystem(CommandId id, Instant at) {
        return new Act(Actor.SYSTEM, Optional.empty(), id, at);
    }

    /** The earliest date it is anywhere on earth at this moment, so that no time zone's today counts as past. */
    public LocalDate earliestToday() {
        return at.atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
    }
}
