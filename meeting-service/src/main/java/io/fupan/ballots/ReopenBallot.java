package io.fupan.ballots;

import static io.fupan.vocabulary.Refusal.BALLOT_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.BALLOT_NOT_REVEALED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
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
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Subject;
import java.util.List;

/** The host has the room cast anew; what was revealed before stays in the record. */
public record ReopenBallot(Act act, MeetingId meeting, Subject subject) implements MeetingCommand {

    public static final Decider<ReopenBallot, State> DECIDER =
            Decider.of(ReopenBallot.class, State.NOTHING_YET, ReopenBallot::decide, ReopenBallot::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, subject).types(BallotOpened.class, BallotRevealed.class, BallotReopened.class));
    }

    record State(boolean meetingOpen, boolean ballotOpen, boolean revealed) {

        static final State NOTHING_YET = new State(false, false, false);
    }

    static List<BallotReopened> decide(ReopenBallot command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.ballotOpen()) throw new RuleBroken(BALLOT_ALREADY_OPEN);
        if (!state.revealed()) throw new RuleBroken(BALLOT_NOT_REVEALED);
        return List.of(new BallotReopened(command.meeting(), command.subject()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.ballotOpen(), state.revealed());
            case MeetingClosed _ -> new State(false, state.ballotOpen(), state.revealed());
            case MeetingReopened _ -> new State(true, state.ballotOpen(), state.revealed());
            case BallotOpened _, BallotReopened _ -> new State(state.meetingOpen(), true, false);
            case BallotRevealed _ -> new State(state.meetingOpen(), false, true);
            case BallotCast _, BallotWithdrawn _, LeadBallotOpened _, LeadBallotRevealed _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
