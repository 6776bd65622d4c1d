package io.fupan.events;

import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Anything cast in private and revealed together (暗投). */
public sealed interface BallotEvent extends Event, MeetingEvent {

    /** @param last who casts only once the room's values are revealed: the lead, whom nobody should look to */
    record BallotOpened(MeetingId meeting, List<Subject> subjects, Optional<PersonId> last) implements BallotEvent {
        @Override
        public Set<Tag> tags() {
            return Stream.concat(Stream.of(meeting.tag()), subjects.stream().map(Subject::tag))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * @param cast the command that cast it, by which a later one can erase its value
     * @param replaces the cast this one takes the place of; its value is erased with this event
     */
    record BallotCast(
            MeetingId meeting, Subject subject, PersonId by, CommandId cast, Optional<CommandId> replaces, Sealed value)
            implements BallotEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, subject, by);
        }

        @Override
        public Set<CommandId> erases() {
            return replaces.map(Set::of).orElse(Set.of());
        }
    }

    /** @param cast the cast taken back; its value is erased with this event */
    record BallotWithdrawn(MeetingId meeting, Subject subject, PersonId by, CommandId cast) implements BallotEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, subject, by);
        }

        @Override
        public Set<CommandId> erases() {
            return Set.of(cast);
        }
    }

    /**
     * @param values what each cast, now public
     * @param of how many could have cast: those at the table who had joined, and whoever cast without joining
     */
    record BallotRevealed(MeetingId meeting, Subject subject, Map<PersonId, BallotValue> values, int of)
            implements BallotEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, subject);
        }
    }

    /** Whoever casts last casts now; the room's values are known. */
    record LeadBallotOpened(MeetingId meeting, Subject subject, PersonId person) implements BallotEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, subject);
        }
    }

    /** What who cast last cast, now public too. */
    record LeadBallotRevealed(MeetingId meeting, Subject subject, PersonId person, BallotValue value)
            implements BallotEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, subject);
        }
    }

    /** Casting starts anew; what was revealed before stays in the record. */
    record BallotReopened(MeetingId meeting, Subject subject) implements BallotEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, subject);
        }
    }
}
