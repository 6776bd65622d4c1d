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
import io.fupan.events.OkrEvent.KeyResultRevised;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A department no longer wants something, and says why; the objective's key results go with it.
 *
 * @param decision the one that said so
 */
public record DropObjective(
        Act act, DepartmentId department, ObjectiveId objective, Words reason, Optional<DecisionId> decision)
        implements DepartmentCommand {

    public static final Decider<DropObjective, State> DECIDER =
            Decider.of(DropObjective.class, State.NOTHING_YET, DropObjective::decide, DropObjective::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department, objective)
                .types(
                        ObjectiveSet.class,
                        ObjectiveRevised.class,
                        ObjectiveDropped.class,
                        KeyResultAdded.class,
                        KeyResultRevised.class,
                        KeyResultDropped.class);
    }

    /** @param keyResults the live ones, with their codes, in their order */
    record State(Optional<String> code, boolean dropped, Map<KeyResultId, String> keyResults) {

        static final State NOTHING_YET = new State(Optional.empty(), false, Map.of());

        State with(KeyResult keyResult) {
            Map<KeyResultId, String> more = new LinkedHashMap<>(keyResults);
            more.put(keyResult.id(), keyResult.code());
            return new State(code, dropped, more);
        }

        State without(KeyResultId keyResult) {
            Map<KeyResultId, String> fewer = new LinkedHashMap<>(keyResults);
            fewer.remove(keyResult);
            return new State(code, dropped, fewer);
        }
    }

    static List<OkrEvent> decide(DropObjective command, State state) {
        String code = state.code().orElseThrow(() -> new RuleBroken(OBJECTIVE_UNKNOWN));
        if (state.dropped()) throw new RuleBroken(OBJECTIVE_DROPPED);
        OkrEvent dropped = new ObjectiveDropped(
                command.department(), command.objective(), code, command.reason(), command.decision());
        Stream<OkrEvent> with = state.keyResults().entrySet().stream()
                .map(it -> new KeyResultDropped(
                        command.department(),
                        command.objective(),
                        it.getKey(),
                        it.getValue(),
                        command.reason(),
                        command.decision()));
        return Stream.concat(Stream.of(dropped), with).toList();
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case ObjectiveSet it -> new State(Optional.of(it.objective().code()), false, state.keyResults());
            case ObjectiveRevised it ->
                new State(Optional.of(it.objective().code()), state.dropped(), state.keyResults());
            case ObjectiveDropped _ -> new State(state.code(), true, state.keyResults());
            case KeyResultAdded it -> state.with(it.keyResult());
            case KeyResultRevised it -> state.with(it.keyResult());
            case KeyResultDropped it -> state.without(it.keyResult());
            case OkrEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
