package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.OfPlan;
import io.fupan.events.AgendaEvent.OfRounds;
import io.fupan.events.AgendaEvent.TimerExtended;
import io.fupan.events.AgendaEvent.TimerStarted;
import io.fupan.events.AgendaEvent.TimerStopped;
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
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;

/** What every decision about the timer asks: whether the meeting is open, and whether the timer is on. */
record Ticking(boolean meetingOpen, boolean on) {

    static final Ticking NOTHING_YET = new Ticking(false, false);

    static Scope scope(MeetingId meeting) {
        return Scope.of(meeting)
                .types(
                        MeetingOpened.class,
                        MeetingClosed.class,
                        MeetingReopened.class,
                        TimerStarted.class,
                        TimerStopped.class);
    }

    Ticking open() {
        if (!meetingOpen) throw new RuleBroken(MEETING_NOT_OPEN);
        return this;
    }

    static Ticking evolve(Ticking ticking, Event event) {
        return switch (event) {
            case MeetingOpened _, MeetingReopened _ -> new Ticking(true, ticking.on);
            case MeetingClosed _ -> NOTHING_YET;
            case TimerStarted _ -> new Ticking(ticking.meetingOpen, true);
            case TimerStopped _ -> new Ticking(ticking.meetingOpen, false);
            case MeetingJoined _, OfPlan _, OfRounds _, TimerExtended _ -> ticking;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> ticking;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> ticking;
        };
    }
}
