package io.fupan.room;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.ConveningEvent.OfPreparation;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.Recorded;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import java.util.Optional;

/** Nobody called this meeting yet. */
record Unconvened() implements Room {

    @Override
    public Room evolve(Recorded recorded) {
        return switch (recorded.event()) {
            case MeetingConvened it -> ConveningFold.convened(it, recorded);
            case MeetingRescheduled _, MeetingCancelled _ -> this;
            case AccessEvent _, AgendaEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _ -> this;
            case OfPreparation _ -> this;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> this;
        };
    }

    @Override
    public Optional<Review> review() {
        return Optional.empty();
    }

    @Override
    public int move() {
        return 0;
    }
}
