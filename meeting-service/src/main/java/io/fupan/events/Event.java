package io.fupan.events;

import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.Tag;
import java.util.Set;

/** Something that happened. Events are for ever: a changed meaning is a new revision, never a changed record. */
public sealed interface Event
        permits AccessEvent,
                AgendaEvent,
                BallotEvent,
                ConveningEvent,
                DecisionEvent,
                DisputeEvent,
                HomeworkEvent,
                OkrEvent,
                OrganisationEvent,
                ReflectionEvent,
                ScoringEvent {

    /** What it is about: its meeting where it belongs to one, and the finest things inside. */
    Set<Tag> tags();

    /**
     * The earlier commands whose secrets end with this event: what was withdrawn or cast anew exists nowhere any more.
     */
    default Set<CommandId> erases() {
        return Set.of();
    }
}
