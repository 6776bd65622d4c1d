package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
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
import java.util.List;

/** Somebody invited comes into the room; coming again, nothing happens. */
public record JoinMeeting(Act act, MeetingId meeting) implements MeetingCommand {

    public static final Decider<JoinMeeting, State> DECIDER =
            Decider.of(JoinMeeting.class, State.NOTHING_YET, JoinMeeting::decide, JoinMeeting::evolve);

    @Override
    public Scope scope() { // nobody else's joining is asked about, so a full room can join at once
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, by()).types(MeetingJoined.class));
    }

    record State(boolean meetingOpen, boolean joined) {

        static final State NOTHING_YET = new State(false, false);
    }

    static List<MeetingJoined> decide(JoinMeeting command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.joined()) return List.of();
        return List.of(new MeetingJoined(command.meeting(), command.by()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.joined());
            case MeetingClosed _ -> new State(false, state.joined());
            case MeetingReopened _ -> new State(true, state.joined());
            case MeetingJoined _ -> new State(state.meetingOpen(), true);
            case AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
