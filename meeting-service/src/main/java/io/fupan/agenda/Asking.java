package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.OfPlan;
import io.fupan.events.AgendaEvent.OfTimer;
import io.fupan.events.AgendaEvent.RoundClosed;
import io.fupan.events.AgendaEvent.RoundOpened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.Optional;

/** What every decision about rounds asks: whether the meeting is open, and which question is asked now. */
record Asking(boolean meetingOpen, Optional<Question> now) {

    static final Asking NOTHING_YET = new Asking(false, Optional.empty());

    static Scope scope(MeetingId meeting) {
        return Scope.of(meeting)
                .types(
                        MeetingOpened.class,
                        MeetingClosed.class,
                        MeetingReopened.class,
                        RoundOpened.class,
                        RoundClosed.class);
    }

    Asking open() {
        if (!meetingOpen) throw new RuleBroken(MEETING_NOT_OPEN);
        return this;
    }

    static Asking evolve(Asking asking, Event event) {
        return switch (event) {
            case MeetingOpened _, MeetingReopened _ -> new Asking(true, Optional.empty());
            case MeetingClosed _ -> NOTHING_YET;
            case RoundOpened it -> new Asking(asking.meetingOpen, Optional.of(it.question()));
            case RoundClosed _ -> new Asking(asking.meetingOpen, Optional.empty());
            case MeetingJoined _, OfPlan _, OfTimer _ -> asking;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> asking;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> asking;
        };
    }
}
