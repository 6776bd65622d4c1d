package io.fupan.access;

import static io.fupan.vocabulary.Refusal.ROLE_NOT_HELD;

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

/** Somebody is no longer a department's lead, or no longer one of its members. */
public record RevokeDepartmentRole(Act act, DepartmentId department, PersonId person, DepartmentRole role)
        implements DepartmentCommand {

    public static final Decider<RevokeDepartmentRole, State> DECIDER = Decider.of(
            RevokeDepartmentRole.class, State.NOTHING_YET, RevokeDepartmentRole::decide, RevokeDepartmentRole::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department, person).types(DepartmentRoleGranted.class, DepartmentRoleRevoked.class);
    }

    record State(boolean lead, boolean member) {

        static final State NOTHING_YET = new State(false, false);

        boolean holds(DepartmentRole role) {
            return switch (role) {
                case LEAD -> lead;
                case MEMBER -> member;
            };
        }

        State with(DepartmentRole role, boolean held) {
            return switch (role) {
                case LEAD -> new State(held, member);
                case MEMBER -> new State(lead, held);
            };
        }
    }

    static List<DepartmentRoleRevoked> decide(RevokeDepartmentRole command, State state) {
        if (!state.holds(command.role())) throw new RuleBroken(ROLE_NOT_HELD);
        return List.of(new DepartmentRoleRevoked(command.department(), command.person(), command.role()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentRoleGranted it -> state.with(it.role(), true);
            case DepartmentRoleRevoked it -> state.with(it.role(), false);
            case RoleGranted _, RoleRevoked _, PersonErased _, DepartmentVisibilitySet _, OfMeeting _ -> state;
            case AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
