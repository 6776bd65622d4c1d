package io.fupan.disputes;

import static io.fupan.vocabulary.Refusal.DISPUTE_SETTLED;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.PROBE_ALREADY_ASKED;

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
import io.fupan.vocabulary.ProbeId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The host asks the next deeper question under a dispute; the questions form a ladder. */
public record ProbeDeeper(Act act, MeetingId meeting, DisputeId dispute, ProbeId probe, Words question)
        implements MeetingCommand {

    public static final Decider<ProbeDeeper, State> DECIDER =
            Decider.of(ProbeDeeper.class, State.NOTHING_YET, ProbeDeeper::decide, ProbeDeeper::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, dispute).types(DisputeRaised.class, DisputeProbed.class, DisputeSettled.class));
    }

    record State(boolean meetingOpen, boolean raised, boolean settled, Set<ProbeId> asked) {

        static final State NOTHING_YET = new State(false, false, false, Set.of());
    }

    static List<DisputeProbed> decide(ProbeDeeper command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.raised()) throw new RuleBroken(DISPUTE_UNKNOWN);
        if (state.asked().contains(command.probe())) throw new RuleBroken(PROBE_ALREADY_ASKED);
        if (state.settled()) throw new RuleBroken(DISPUTE_SETTLED);
        return List.of(new DisputeProbed(command.meeting(), command.dispute(), command.probe(), command.question()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.raised(), state.settled(), state.asked());
            case MeetingClosed _ -> new State(false, state.raised(), state.settled(), state.asked());
            case MeetingReopened _ -> new State(true, state.raised(), state.settled(), state.asked());
            case DisputeRaised _ -> new State(state.meetingOpen(), true, false, state.asked());
            case DisputeSettled _ -> new State(state.meetingOpen(), state.raised(), true, state.asked());
            case DisputeProbed it ->
                new State(state.meetingOpen(), state.raised(), state.settled(), plus(state.asked(), it.probe()));
            case StanceTaken _, ProbeAnswered _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }

    private static Set<ProbeId> plus(Set<ProbeId> probes, ProbeId one) {
        return Stream.concat(probes.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
