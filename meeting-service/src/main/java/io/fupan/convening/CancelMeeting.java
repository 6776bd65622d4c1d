package io.fupan.convening;

import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_FOUND;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.ConveningEvent.OfPreparation;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;

/**
 * The meeting will not take place, and everybody who was invited sees why. What was opened is closed instead: it took
 * place. Afterwards nothing happens in it any more, as {@link io.fupan.access.WhoMay} sees to.
 */
public record CancelMeeting(Act act, MeetingId meeting, Words reason) implements MeetingCommand {

    public static final Decider<CancelMeeting, State> DECIDER =
            Decider.of(CancelMeeting.class, State.NOTHING_YET, CancelMeeting::decide, CancelMeeting::evolve);

    @Override
    public Scope scope() {
        return Scope.of(meeting).types(MeetingConvened.class, MeetingOpened.class);
    }

    record State(boolean convened, boolean opened) {

        static final State NOTHING_YET = new State(false, false);
    }

    static List<MeetingCancelled> decide(CancelMeeting command, State state) {
        if (!state.convened()) throw new RuleBroken(MEETING_NOT_FOUND);
        if (state.opened()) throw new RuleBroken(MEETING_ALREADY_OPEN);
        return List.of(new MeetingCancelled(command.meeting(), command.reason()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened _ -> new State(true, state.opened());
            case MeetingOpened _ -> new State(state.convened(), true);
            case MeetingRescheduled _, MeetingCancelled _ -> state;
            case MeetingClosed _, MeetingReopened _, MeetingJoined _, AtTheTable _, OfPreparation _ -> state;
            case AccessEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
