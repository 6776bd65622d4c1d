package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.OBJECTIVE_DROPPED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_UNKNOWN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultDropped;
import io.fupan.events.OkrEvent.KeyResultsWeighed;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Weight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much each key result of an objective counts: all of them at once, and in sum 1. */
public record WeighKeyResults(Act act, DepartmentId department, ObjectiveId objective, Map<KeyResultId, Weight> weights)
        implements DepartmentCommand {

    public static final Decider<WeighKeyResults, State> DECIDER =
            Decider.of(WeighKeyResults.class, State.NOTHING_YET, WeighKeyResults::decide, WeighKeyResults::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department, objective)
                .types(
                        ObjectiveSet.class,
                        ObjectiveRevised.class,
                        ObjectiveDropped.class,
                        KeyResultAdded.class,
                        KeyResultDropped.class);
    }

    /** @param keyResults the live ones */
    record State(Optional<String> code, boolean dropped, Set<KeyResultId> keyResults) {

        static final State NOTHING_YET = new State(Optional.empty(), false, Set.of());

        State with(KeyResultId keyResult) {
            return new State(
                    code,
                    dropped,
                    Stream.concat(keyResults.stream(), Stream.of(keyResult)).collect(Collectors.toUnmodifiableSet()));
        }

        State without(KeyResultId keyResult) {
            return new State(
                    code,
                    dropped,
                    keyResults.stream().filter(it -> !it.equals(keyResult)).collect(Collectors.toUnmodifiableSet()));
        }
    }

    static List<KeyResultsWeighed> decide(WeighKeyResults command, State state) {
        String code = state.code().orElseThrow(() -> new RuleBroken(OBJECTIVE_UNKNOWN));
        if (state.dropped()) throw new RuleBroken(OBJECTIVE_DROPPED);
        Shares.check(command.weights(), state.keyResults());
        return List.of(new KeyResultsWeighed(command.department(), command.objective(), code, command.weights()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case ObjectiveSet it -> new State(Optional.of(it.objective().code()), false, state.keyResults());
            case ObjectiveRevised it ->
                new State(Optional.of(it.objective().code()), state.dropped(), state.keyResults());
            case ObjectiveDropped _ -> new State(state.code(), true, state.keyResults());
            case KeyResultAdded it -> state.with(it.keyResult().id());
            case KeyResultDropped it -> state.without(it.keyResult());
            case OkrEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
