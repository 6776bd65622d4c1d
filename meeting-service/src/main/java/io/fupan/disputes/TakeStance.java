package io.fupan.disputes;

import static io.fupan.vocabulary.Refusal.DISPUTE_SETTLED;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
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
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.DisputeEvent.ProbeAnswered;
import io.fupan.events.DisputeEvent.StanceTaken;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Words;
import java.util.List;

/** Somebody says where they stand in an open dispute, and why; a stance may change, what it was stays in the record. */
public record TakeStance(Act act, MeetingId meeting, DisputeId dispute, Stance stance, Words reason)
        implements MeetingCommand {

    public static final Decider<TakeStance, State> DECIDER =
            Decider.of(TakeStance.class, State.NOTHING_YET, TakeStance::decide, TakeStance::evolve);

    @Override
    public Scope scope() { // nobody's stance is asked about, so all may take theirs at once
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, dispute).types(DisputeRaised.class, DisputeSettled.class));
    }

    record State(boolean meetingOpen, boolean raised, boolean settled) {

        static final State NOTHING_YET = new State(false, false, false);
    }

    static List<StanceTaken> decide(TakeStance command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.raised()) throw new RuleBroken(DISPUTE_UNKNOWN);
        if (state.settled()) throw new RuleBroken(DISPUTE_SETTLED);
        return List.of(new StanceTaken(
                command.meeting(), command.dispute(), command.by(), command.stance(), command.reason()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.raised(), state.settled());
            case MeetingClosed _ -> new State(false, state.raised(), state.settled());
            case MeetingReopened _ -> new State(true, state.raised(), state.settled());
            case DisputeRaised _ -> new State(state.meetingOpen(), true, false);
            case DisputeSettled _ -> new State(state.meetingOpen(), state.raised(), true);
            case StanceTaken _, DisputeProbed _, ProbeAnswered _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
