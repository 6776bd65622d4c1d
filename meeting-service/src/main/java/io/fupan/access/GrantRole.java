package io.fupan.access;

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
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody gets a role in the whole organisation; granted again, nothing happens. */
public record GrantRole(Act act, PersonId person, OrganisationRole role) implements Command {

    public static final Decider<GrantRole, State> DECIDER =
            Decider.of(GrantRole.class, State.NOTHING_YET, GrantRole::decide, GrantRole::evolve);

    @Override
    public Scope scope() {
        return Scope.of(person).types(RoleGranted.class, RoleRevoked.class, PersonErased.class);
    }

    record State(Set<OrganisationRole> granted) {

        static final State NOTHING_YET = new State(Set.of());
    }

    static List<RoleGranted> decide(GrantRole command, State state) {
        if (state.granted().contains(command.role())) return List.of();
        return List.of(new RoleGranted(command.person(), command.role()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case RoleGranted it -> new State(plus(state.granted(), it.role()));
            case RoleRevoked it -> new State(minus(state.granted(), it.role()));
            case PersonErased _ -> State.NOTHING_YET;
            case DepartmentRoleGranted _, DepartmentRoleRevoked _, DepartmentVisibilitySet _, OfMeeting _ -> state;
            case AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }

    private static Set<OrganisationRole> plus(Set<OrganisationRole> roles, OrganisationRole one) {
        return Stream.concat(roles.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<OrganisationRole> minus(Set<OrganisationRole> roles, OrganisationRole one) {
        return roles.stream().filter(role -> role != one).collect(Collectors.toUnmodifiableSet());
    }
}
