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
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** Somebody becomes a department's lead or one of its members; granted again, nothing happens. */
public record GrantDepartmentRole(Act act, DepartmentId department, PersonId person, DepartmentRole role)
        implements DepartmentCommand {

    public static final Decider<GrantDepartmentRole, State> DECIDER = Decider.of(
            GrantDepartmentRole.class, State.NOTHING_YET, GrantDepartmentRole::decide, GrantDepartmentRole::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(department).types(DepartmentDefined.class),
                Scope.of(department, person).types(DepartmentRoleGranted.class, DepartmentRoleRevoked.class));
    }

    record State(boolean departmentDefined, boolean lead, boolean member) {

        static final State NOTHING_YET = new State(false, false, false);

        boolean holds(DepartmentRole role) {
            return switch (role) {
                case LEAD -> lead;
                case MEMBER -> member;
            };
        }

        State with(DepartmentRole role, boolean held) {
            return switch (role) {
                case LEAD -> new State(departmentDefined, held, member);
                case MEMBER -> new State(departmentDefined, lead, held);
            };
        }
    }

    static List<DepartmentRoleGranted> decide(GrantDepartmentRole command, State state) {
        if (!state.departmentDefined()) throw new RuleBroken(DEPARTMENT_UNKNOWN);
        if (state.holds(command.role())) return List.of();
        return List.of(new DepartmentRoleGranted(command.department(), command.person(), command.role()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined _ -> new State(true, state.lead(), state.member());
            case DepartmentRoleGranted it -> state.with(it.role(), true);
            case DepartmentRoleRevoked it -> state.with(it.role(), false);
            case RoleGranted _, RoleRevoked _, PersonErased _, DepartmentVisibilitySet _, OfMeeting _ -> state;
            case AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
