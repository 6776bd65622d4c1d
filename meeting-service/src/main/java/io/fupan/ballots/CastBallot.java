package io.fupan.ballots;

import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
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
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject;
import java.util.List;
import java.util.Optional;

/** A participant casts a secret ballot; casting again replaces it, and nobody sees its value before the reveal. */
public record CastBallot(Act act, MeetingId meeting, Subject subject, BallotValue value) implements MeetingCommand {

    public static final Decider<CastBallot, State> DECIDER =
            Decider.of(CastBallot.class, State.NOTHING_YET, CastBallot::decide, CastBallot::evolve);

    @Override
    public Scope scope() { // nobody else's cast is asked about, so thirty people casting at once do not collide
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, subject).types(Turn.EVENTS),
                Scope.of(meeting, subject, by()).types(BallotCast.class, BallotWithdrawn.class));
    }

    record State(boolean meetingOpen, Turn turn, Optional<CommandId> mine) {

        static final State NOTHING_YET = new State(false, Turn.NOBODYS, Optional.empty());
    }

    /** Without its value, so that no log shows it. */
    @Override
    public String toString() {
        return "CastBallot[" + meeting + ", " + subject + ", sealed]";
    }

    static List<BallotCast> decide(CastBallot command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        state.turn().check(command.by());
        var sealed = Sealed.of(command.value());
        return List.of(new BallotCast(
                command.meeting(),
                command.subject(),
                command.by(),
                command.act().id(),
                state.mine(),
                sealed));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.turn(), state.mine());
            case MeetingClosed _ -> new State(false, state.turn(), state.mine());
            case MeetingReopened _ -> new State(true, state.turn(), state.mine());
            case BallotOpened _, BallotReopened _, BallotRevealed _, LeadBallotOpened _, LeadBallotRevealed _ ->
                new State(state.meetingOpen(), state.turn().after((BallotEvent) event), Optional.empty());
            case BallotCast cast -> new State(state.meetingOpen(), state.turn(), Optional.of(cast.cast()));
            case BallotWithdrawn _ -> new State(state.meetingOpen(), state.turn(), Optional.empty());
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
