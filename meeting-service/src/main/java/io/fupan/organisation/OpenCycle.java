package io.fupan.organisation;

import static io.fupan.vocabulary.Refusal.CYCLE_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;

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
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.CycleOpened;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A department begins to set itself objectives for a cycle. */
public record OpenCycle(Act act, DepartmentId department, Cycle cycle) implements DepartmentCommand {

    public static final Decider<OpenCycle, State> DECIDER =
            Decider.of(OpenCycle.class, State.NOTHING_YET, OpenCycle::decide, OpenCycle::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department).types(DepartmentDefined.class, CycleOpened.class);
    }

    record State(boolean defined, Set<Cycle> open) {

        static final State NOTHING_YET = new State(false, Set.of());

        State with(Cycle cycle) {
            return new State(
                    defined, Stream.concat(open.stream(), Stream.of(cycle)).collect(Collectors.toUnmodifiableSet()));
        }
    }

    static List<CycleOpened> decide(OpenCycle command, State state) {
        if (!state.defined()) throw new RuleBroken(DEPARTMENT_UNKNOWN);
        if (state.open().contains(command.cycle())) throw new RuleBroken(CYCLE_ALREADY_OPEN);
        return List.of(new CycleOpened(command.department(), command.cycle()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined _ -> new State(true, state.open());
            case CycleOpened it -> state.with(it.cycle());
            case OrganisationEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
