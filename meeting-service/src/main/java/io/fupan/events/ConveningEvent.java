package io.fupan.events;

import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.Call;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who meets about what, and when. */
public sealed interface ConveningEvent extends Event, MeetingEvent {

    /** @param follows the review of the same department whose measures and homework it looks at again */
    record MeetingConvened(
            MeetingId meeting,
            DepartmentId department,
            Words departmentName,
            Cycle cycle,
            Words title,
            Optional<Instant> startsAt,
            PersonId host,
            List<PersonId> participants,
            List<PersonId> observers,
            List<AgendaItem> agenda,
            Optional<Call> call,
            Optional<MeetingId> follows)
            implements ConveningEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, department);
        }
    }

    /**
     * It meets at another time, or now at one at all.
     *
     * @param call absent while it stays what it was
     */
    record MeetingRescheduled(MeetingId meeting, Instant startsAt, Words reason, Optional<Call> call)
            implements ConveningEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting);
        }
    }

    /** It will not take place. */
    record MeetingCancelled(MeetingId meeting, Words reason) implements ConveningEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting);
        }
    }

    /** What people thought before they met, as far as they say. */
    sealed interface OfPreparation extends ConveningEvent {

        PersonId person();

        @Override
        default Set<Tag> tags() {
            return Tag.all(meeting(), person());
        }
    }

    /** Somebody has thought the questions through; what they think stays with them. */
    record PreparationDeclared(MeetingId meeting, PersonId person) implements OfPreparation {}

    /** Somebody turns an answer of theirs face up. */
    record AnswerShared(MeetingId meeting, PersonId person, Question question, Words text) implements OfPreparation {}
}
