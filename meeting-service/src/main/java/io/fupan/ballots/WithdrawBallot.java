package io.fupan.ballots;

import static io.fupan.vocabulary.Refusal.BALLOT_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.NOTHING_CAST;

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
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Subject;
import java.util.List;
import java.util.Optional;

/** Somebody takes back what they cast, as long as it is secret; its value then exists nowhere any more. */
public record WithdrawBallot(Act act, MeetingId meeting, Subject subject) implements MeetingCommand {

    public static final Decider<WithdrawBallot, State> DECIDER =
            Decider.of(WithdrawBallot.class, State.NOTHING_YET, WithdrawBallot::decide, WithdrawBallot::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, subject).types(Turn.EVENTS),
                Scope.of(meeting, subject, by()).types(BallotCast.class, BallotWithdrawn.class));
    }

    record State(boolean meetingOpen, boolean ballotOpen, Optional<CommandId> mine) {

        static final State NOTHING_YET = new State(false, false, Optional.empty());
    }

    static List<BallotWithdrawn> decide(WithdrawBallot command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.ballotOpen()) throw new RuleBroken(BALLOT_NOT_OPEN);
        CommandId cast = state.mine().orElseThrow(() -> new RuleBroken(NOTHING_CAST));
        return List.of(new BallotWithdrawn(command.meeting(), command.subject(), command.by(), cast));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.ballotOpen(), state.mine());
            case MeetingClosed _ -> new State(false, state.ballotOpen(), state.mine());
            case MeetingReopened _ -> new State(true, state.ballotOpen(), state.mine());
            case BallotOpened _, BallotReopened _, LeadBallotOpened _ ->
                new State(state.meetingOpen(), true, Optional.empty());
            case BallotRevealed _, LeadBallotRevealed _ -> new State(state.meetingOpen(), false, Optional.empty());
            case BallotCast it -> new State(state.meetingOpen(), state.ballotOpen(), Optional.of(it.cast()));
            case BallotWithdrawn _ -> new State(state.meetingOpen(), state.ballotOpen(), Optional.empty());
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
