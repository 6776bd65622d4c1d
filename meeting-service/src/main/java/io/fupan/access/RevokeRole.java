package io.fupan.access;

import static io.fupan.vocabulary.Refusal.LAST_ADMINISTRATOR;
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
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody loses a role in the whole organisation; the last administrator stays one. */
public record RevokeRole(Act act, PersonId person, OrganisationRole role) implements Command {

    public static final Decider<RevokeRole, State> DECIDER =
            Decider.of(RevokeRole.class, State.NOTHING_YET, RevokeRole::decide, RevokeRole::evolve);

    @Override
    public Scope scope() { // everybody's, so that two administrators cannot revoke each other at once
        return Scope.of().types(RoleGranted.class, RoleRevoked.class, PersonErased.class);
    }

    record Holder(PersonId person, OrganisationRole role) {}

    record State(Set<Holder> holders) {

        static final State NOTHING_YET = new State(Set.of());

        State with(Holder one) {
            return new State(Stream.concat(holders.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet()));
        }

        State without(Holder one) {
            return new State(holders.stream().filter(it -> !it.equals(one)).collect(Collectors.toUnmodifiableSet()));
        }

        State without(PersonId person) {
            return new State(
                    holders.stream().filter(it -> !it.person().equals(person)).collect(Collectors.toUnmodifiableSet()));
        }

        long administrators() {
            return holders.stream()
                    .filter(it -> it.role() == OrganisationRole.ADMINISTRATOR)
                    .count();
        }
    }

    static List<RoleRevoked> decide(RevokeRole command, State state) {
        if (!state.holders().contains(new Holder(command.person(), command.role())))
            throw new RuleBroken(ROLE_NOT_HELD);
        if (command.role() == OrganisationRole.ADMINISTRATOR && state.administrators() == 1)
            throw new RuleBroken(LAST_ADMINISTRATOR);
        return List.of(new RoleRevoked(command.person(), command.role()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case RoleGranted it -> state.with(new Holder(it.person(), it.role()));
            case RoleRevoked it -> state.without(new Holder(it.person(), it.role()));
            case PersonErased it -> state.without(it.person());
            case DepartmentRoleGranted _, DepartmentRoleRevoked _, DepartmentVisibilitySet _, OfMeeting _ -> state;
            case AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
