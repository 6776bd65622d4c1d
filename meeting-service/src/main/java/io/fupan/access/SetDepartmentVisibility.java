package io.fupan.access;

import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;

import io.fupan.events.AccessEvent.DepartmentRoleGranted;
import io.fupan.events.AccessEvent.DepartmentRoleRevoked;
import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.AccessEvent.OfMeeting;
import io.fupan.events.AccessEvent.PersonErased;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.AccessEvent.RoleRevoked;
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
import io.fupan.vocabulary.Visibility;
import java.util.List;

/**
 * Who may see a department's OKRs, and what its reviews begin with. Reviews convened before keep what they were
 * convened with: what was said there was said before those who could see it then.
 */
public record SetDepartmentVisibility(Act act, DepartmentId department, Visibility visibility)
        implements DepartmentCommand {

    public static final Decider<SetDepartmentVisibility, State> DECIDER = Decider.of(
            SetDepartmentVisibility.class,
            State.NOTHING_YET,
            SetDepartmentVisibility::decide,
            SetDepartmentVisibility::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department).types(DepartmentDefined.class, DepartmentVisibilitySet.class);
    }

    record State(boolean departmentDefined, Visibility visibility) {

        static final State NOTHING_YET = new State(false, Visibility.DEPARTMENT);
    }

    static List<DepartmentVisibilitySet> decide(SetDepartmentVisibility command, State state) {
        if (!state.departmentDefined()) throw new RuleBroken(DEPARTMENT_UNKNOWN);
        if (state.visibility() == command.visibility()) return List.of();
        return List.of(new DepartmentVisibilitySet(command.department(), command.visibility()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined _ -> new State(true, state.visibility());
            case DepartmentVisibilitySet it -> new State(state.departmentDefined(), it.visibility());
            case RoleGranted _,
                    RoleRevoked _,
                    PersonErased _,
                    DepartmentRoleGranted _,
                    DepartmentRoleRevoked _,
                    OfMeeting _ -> state;
            case AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
