package io.fupan.events;

import io.fupan.vocabulary.AnswerId;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ProbeId;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Words;
import java.util.Optional;
import java.util.Set;

/** Contested points, where people stand, and the questions that go deeper (争议、立场、追问). */
public sealed interface DisputeEvent extends Event, MeetingEvent {

    DisputeId dispute();

    @Override
    default Set<Tag> tags() {
        return Tag.all(meeting(), dispute());
    }

    record DisputeRaised(MeetingId meeting, DisputeId dispute, Subject subject, Root root, Words claim)
            implements DisputeEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, dispute, subject);
        }
    }

    record StanceTaken(MeetingId meeting, DisputeId dispute, PersonId by, Stance stance, Words reason)
            implements DisputeEvent {}

    record DisputeProbed(MeetingId meeting, DisputeId dispute, ProbeId probe, Words question) implements DisputeEvent {}

    record ProbeAnswered(MeetingId meeting, DisputeId dispute, ProbeId probe, AnswerId answer, PersonId by, Words text)
            implements DisputeEvent {}

    /**
     * @param decision where it went, when it was decided
     * @param homework where it went, when it was taken home
     */
    record DisputeSettled(
            MeetingId meeting,
            DisputeId dispute,
            Outcome outcome,
            Optional<Words> words,
            Optional<DecisionId> decision,
            Optional<HomeworkId> homework)
            implements DisputeEvent {}
}
