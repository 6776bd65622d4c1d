package io.fupan.disputes;

import static io.fupan.vocabulary.Refusal.ANSWER_ALREADY_GIVEN;
import static io.fupan.vocabulary.Refusal.DISPUTE_SETTLED;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.PROBE_UNKNOWN;

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
import io.fupan.vocabulary.AnswerId;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.Id;
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

/**
 * Somebody answers one of the host's deeper questions; a question can have many answers, also several of one person.
 */
public record AnswerProbe(Act act, MeetingId meeting, DisputeId dispute, ProbeId probe, AnswerId answer, Words text)
        implements MeetingCommand {

    public static final Decider<AnswerProbe, State> DECIDER =
            Decider.of(AnswerProbe.class, State.NOTHING_YET, AnswerProbe::decide, AnswerProbe::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, dispute)
                        .types(DisputeRaised.class, DisputeProbed.class, ProbeAnswered.class, DisputeSettled.class));
    }

    /** @param known the probes asked and the answers given */
    record State(boolean meetingOpen, boolean raised, boolean settled, Set<Id> known) {

        static final State NOTHING_YET = new State(false, false, false, Set.of());

        State with(Id one) {
            var more = Stream.concat(known.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
            return new State(meetingOpen, raised, settled, more);
        }
    }

    static List<ProbeAnswered> decide(AnswerProbe command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.raised()) throw new RuleBroken(DISPUTE_UNKNOWN);
        if (!state.known().contains(command.probe())) throw new RuleBroken(PROBE_UNKNOWN);
        if (state.known().contains(command.answer())) throw new RuleBroken(ANSWER_ALREADY_GIVEN);
        if (state.settled()) throw new RuleBroken(DISPUTE_SETTLED);
        return List.of(new ProbeAnswered(
                command.meeting(), command.dispute(), command.probe(), command.answer(), command.by(), command.text()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.raised(), state.settled(), state.known());
            case MeetingClosed _ -> new State(false, state.raised(), state.settled(), state.known());
            case MeetingReopened _ -> new State(true, state.raised(), state.settled(), state.known());
            case DisputeRaised _ -> new State(state.meetingOpen(), true, false, state.known());
            case DisputeSettled _ -> new State(state.meetingOpen(), state.raised(), true, state.known());
            case DisputeProbed it -> state.with(it.probe());
            case ProbeAnswered it -> state.with(it.answer());
            case StanceTaken _, MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
