package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_ALREADY_SET;

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
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** A department sets itself an objective for a cycle. */
public record SetObjective(Act act, DepartmentId department, Objective objective) implements DepartmentCommand {

    public static final Decider<SetObjective, State> DECIDER =
            Decider.of(SetObjective.class, State.NOTHING_YET, SetObjective::decide, SetObjective::evolve);

    @Override
    public Scope scope() { // the id is asked about everywhere, so that no two departments share an objective
        return Scope.either(
                Scope.of(department).types(DepartmentDefined.class),
                Scope.of(objective.id()).types(ObjectiveSet.class));
    }

    record State(boolean departmentDefined, boolean set) {

        static final State NOTHING_YET = new State(false, false);
    }

    static List<ObjectiveSet> decide(SetObjective command, State state) {
        if (!state.departmentDefined()) throw new RuleBroken(DEPARTMENT_UNKNOWN);
        if (state.set()) throw new RuleBroken(OBJECTIVE_ALREADY_SET);
        return List.of(new ObjectiveSet(command.department(), command.objective()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined _ -> new State(true, state.set());
            case ObjectiveSet _ -> new State(state.departmentDefined(), true);
            case OkrEvent _, OrganisationEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
