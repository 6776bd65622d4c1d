package io.fupan.okrs;

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
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OkrEvent.ObjectivesWeighed;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Weight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much each objective of a cycle counts: all of them at once, and in sum 1. */
public record WeighObjectives(Act act, DepartmentId department, Cycle cycle, Map<ObjectiveId, Weight> weights)
        implements DepartmentCommand {

    public static final Decider<WeighObjectives, State> DECIDER =
            Decider.of(WeighObjectives.class, State.NOTHING_YET, WeighObjectives::decide, WeighObjectives::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department).types(ObjectiveSet.class, ObjectiveDropped.class);
    }

    /** @param cycles of the live objectives */
    record State(Map<ObjectiveId, Cycle> cycles) {

        static final State NOTHING_YET = new State(Map.of());

        State with(Objective objective) {
            Map<ObjectiveId, Cycle> more = new HashMap<>(cycles);
            more.put(objective.id(), objective.cycle());
            return new State(more);
        }

        State without(ObjectiveId objective) {
            Map<ObjectiveId, Cycle> fewer = new HashMap<>(cycles);
            fewer.remove(objective);
            return new State(fewer);
        }

        Set<ObjectiveId> of(Cycle cycle) {
            return cycles.entrySet().stream()
                    .filter(it -> it.getValue().equals(cycle))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    static List<ObjectivesWeighed> decide(WeighObjectives command, State state) {
        Shares.check(command.weights(), state.of(command.cycle()));
        return List.of(new ObjectivesWeighed(command.department(), command.cycle(), command.weights()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case ObjectiveSet it -> state.with(it.objective());
            case ObjectiveDropped it -> state.without(it.objective());
            case OkrEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
