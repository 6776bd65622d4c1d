package io.fupan.ballots;

import static io.fupan.vocabulary.Refusal.BALLOT_NOT_REVEALED;
import static io.fupan.vocabulary.Refusal.LEAD_HAS_CAST;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.NOBODY_CASTS_LAST;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
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
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Subject;
import java.util.List;

/** After the room's values are known and talked about, whoever casts last casts too: a move of its own. */
public record OpenLeadBallot(Act act, MeetingId meeting, Subject subject) implements MeetingCommand {

    public static final Decider<OpenLeadBallot, State> DECIDER =
            Decider.of(OpenLeadBallot.class, State.NOTHING_YET, OpenLeadBallot::decide, OpenLeadBallot::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, subject).types(Turn.EVENTS));
    }

    /**
     * @param revealed whether the room's values are known
     * @param begun whether who casts last already could
     */
    record State(boolean meetingOpen, Turn turn, boolean revealed, boolean begun) {

        static final State NOTHING_YET = new State(false, Turn.NOBODYS, false, false);

        State in(boolean open) {
            return new State(open, turn, revealed, begun);
        }

        State after(BallotEvent event) {
            Turn next = turn.after(event);
            boolean anew = next.whose() == Turn.Whose.ROOM;
            boolean theirs = event instanceof LeadBallotOpened || event instanceof LeadBallotRevealed;
            return new State(meetingOpen, next, !anew, !anew && (begun || theirs));
        }
    }

    static List<LeadBallotOpened> decide(OpenLeadBallot command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.revealed()) throw new RuleBroken(BALLOT_NOT_REVEALED);
        if (state.begun()) throw new RuleBroken(LEAD_HAS_CAST);
        PersonId last = state.turn().last().orElseThrow(() -> new RuleBroken(NOBODY_CASTS_LAST));
        return List.of(new LeadBallotOpened(command.meeting(), command.subject(), last));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _, MeetingReopened _ -> state.in(true);
            case MeetingClosed _ -> state.in(false);
            case BallotEvent it -> state.after(it);
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
