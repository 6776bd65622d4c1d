package io.fupan.organisation;

import static io.fupan.vocabulary.Refusal.DEPARTMENT_ALREADY_DEFINED;

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
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;

/** A department exists from now on, under this name. */
public record DefineDepartment(Act act, DepartmentId department, Words name) implements DepartmentCommand {

    public static final Decider<DefineDepartment, State> DECIDER =
            Decider.of(DefineDepartment.class, State.NOTHING_YET, DefineDepartment::decide, DefineDepartment::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department).types(DepartmentDefined.class);
    }

    record State(boolean defined) {

        static final State NOTHING_YET = new State(false);
    }

    static List<DepartmentDefined> decide(DefineDepartment command, State state) {
        if (state.defined()) throw new RuleBroken(DEPARTMENT_ALREADY_DEFINED);
        return List.of(new DepartmentDefined(command.department(), command.name()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined _ -> new State(true);
            case OrganisationEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
