package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_FOUND;
import static io.fupan.vocabulary.Refusal.NOTHING_TO_REVIEW;

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
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The host opens the meeting: the OKRs of its cycle and of that cycle's year are laid on the table as they stand now.
 */
public record OpenMeeting(Act act, MeetingId meeting) implements MeetingCommand {

    public static final Decider<OpenMeeting, State> DECIDER = Decider.of(
                    OpenMeeting.class, State.NOTHING_YET, OpenMeeting::decide, OpenMeeting::evolve)
            .thenAsking((_, state) -> state.convened().map(OpenMeeting::okrsOf));

    @Override
    public Scope scope() {
        return Scope.of(meeting)
                .types(MeetingConvened.class, MeetingOpened.class, MeetingClosed.class, MeetingReopened.class);
    }

    private static Scope okrsOf(MeetingConvened convened) {
        return Scope.of(convened.department()).types(ObjectiveSet.class, KeyResultAdded.class);
    }

    record State(
            Optional<MeetingConvened> convened,
            boolean opened,
            boolean closed,
            List<Objective> objectives,
            List<KeyResult> keyResults) {

        static final State NOTHING_YET = new State(Optional.empty(), false, false, List.of(), List.of());

        List<Objective> tabled(Cycle cycle) {
            return objectives.stream()
                    .filter(objective ->
                            objective.cycle().equals(cycle) || objective.cycle().equals(cycle.annual()))
                    .toList();
        }
    }

    static List<MeetingOpened> decide(OpenMeeting command, State state) {
        MeetingConvened convened = state.convened().orElseThrow(() -> new RuleBroken(MEETING_NOT_FOUND));
        if (state.closed()) throw new RuleBroken(MEETING_CLOSED);
        if (state.opened()) throw new RuleBroken(MEETING_ALREADY_OPEN);
        List<Objective> objectives = state.tabled(convened.cycle());
        List<KeyResult> keyResults = state.keyResults().stream()
                .filter(keyResult -> objectives.stream().anyMatch(it -> it.id().equals(keyResult.objective())))
                .toList();
        if (keyResults.isEmpty()) throw new RuleBroken(NOTHING_TO_REVIEW);
        return List.of(new MeetingOpened(command.meeting(), objectives, keyResults));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> new State(Optional.of(it), false, false, List.of(), List.of());
            case MeetingOpened _ -> new State(state.convened(), true, false, state.objectives(), state.keyResults());
            case MeetingClosed _ ->
                new State(state.convened(), state.opened(), true, state.objectives(), state.keyResults());
            case MeetingReopened _ ->
                new State(state.convened(), state.opened(), false, state.objectives(), state.keyResults());
            case ObjectiveSet it ->
                new State(
                        state.convened(),
                        state.opened(),
                        state.closed(),
                        plus(state.objectives(), it.objective()),
                        state.keyResults());
            case KeyResultAdded it ->
                new State(
                        state.convened(),
                        state.opened(),
                        state.closed(),
                        state.objectives(),
                        plus(state.keyResults(), it.keyResult()));
            case MeetingRescheduled _, MeetingCancelled _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OfPreparation _ -> state;
            case OrganisationEvent _, ScoringEvent _ -> state;
        };
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
