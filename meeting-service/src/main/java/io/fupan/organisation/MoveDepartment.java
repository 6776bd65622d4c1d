package io.fupan.organisation;

import static io.fupan.vocabulary.Refusal.DEPARTMENT_CIRCLE;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DepartmentTree;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentMoved;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;

/**
 * A department stands under another one from now on, with all that stands under itself.
 *
 * @param under absent for the top, where the company is
 */
public record MoveDepartment(Act act, DepartmentId department, Optional<DepartmentId> under)
        implements DepartmentCommand {

    public static final Decider<MoveDepartment, State> DECIDER =
            Decider.of(MoveDepartment.class, State.NOTHING_YET, MoveDepartment::decide, MoveDepartment::evolve);

    @Override
    public Scope scope() { // everybody's place, so that two departments cannot each move under the other at once
        return Scope.of().types(DepartmentDefined.class, DepartmentMoved.class);
    }

    record State(DepartmentTree tree) {

        static final State NOTHING_YET = new State(DepartmentTree.EMPTY);
    }

    static List<DepartmentMoved> decide(MoveDepartment command, State state) {
        DepartmentTree tree = state.tree();
        DepartmentId moved = command.department();
        if (!tree.has(moved)) throw new RuleBroken(DEPARTMENT_UNKNOWN);
        if (command.under().filter(it -> !tree.has(it)).isPresent()) throw new RuleBroken(DEPARTMENT_UNKNOWN);
        if (command.under().filter(it -> tree.isWithin(it, moved)).isPresent()) throw new RuleBroken(DEPARTMENT_CIRCLE);
        if (tree.above(moved).equals(command.under())) return List.of();
        return List.of(new DepartmentMoved(moved, command.under()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined it -> new State(state.tree().with(it.department()));
            case DepartmentMoved it -> new State(state.tree().with(it.department(), it.under()));
            case OrganisationEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
