package io.fupan.access;

import static io.fupan.vocabulary.Refusal.LAST_ADMINISTRATOR;

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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody is nobody here any more: with their name and ways in their roles go. The last administrator stays; erased
 * again, nothing happens.
 *
 * @param grantedBy who decided it; nobody when a guest's time is over
 */
public record ErasePerson(Act act, PersonId person, Optional<PersonId> grantedBy) implements Command {

    public static final Decider<ErasePerson, State> DECIDER =
            Decider.of(ErasePerson.class, State.NOTHING_YET, ErasePerson::decide, ErasePerson::evolve);

    @Override
    public Scope scope() { // everybody's, so that two administrators cannot be erased at once
        return Scope.of().types(RoleGranted.class, RoleRevoked.class, PersonErased.class);
    }

    record State(Set<PersonId> administrators, Set<PersonId> erased) {

        static final State NOTHING_YET = new State(Set.of(), Set.of());

        State with(PersonId administrator) {
            return new State(plus(administrators, administrator), erased);
        }

        State without(PersonId administrator) {
            return new State(minus(administrators, administrator), erased);
        }

        State erased(PersonId person) {
            return new State(minus(administrators, person), plus(erased, person));
        }
    }

    static List<PersonErased> decide(ErasePerson command, State state) {
        if (state.erased().contains(command.person())) return List.of();
        if (state.administrators().equals(Set.of(command.person()))) throw new RuleBroken(LAST_ADMINISTRATOR);
        return List.of(new PersonErased(command.person(), command.grantedBy()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case RoleGranted it when it.role() == OrganisationRole.ADMINISTRATOR -> state.with(it.person());
            case RoleRevoked it when it.role() == OrganisationRole.ADMINISTRATOR -> state.without(it.person());
            case PersonErased it -> state.erased(it.person());
            case RoleGranted _, RoleRevoked _, DepartmentRoleGranted _, DepartmentRoleRevoked _ -> state;
            case DepartmentVisibilitySet _, OfMeeting _ -> state;
            case AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }

    private static Set<PersonId> plus(Set<PersonId> people, PersonId one) {
        Set<PersonId> more = new HashSet<>(people);
        more.add(one);
        return Set.copyOf(more);
    }

    private static Set<PersonId> minus(Set<PersonId> people, PersonId one) {
        Set<PersonId> fewer = new HashSet<>(people);
        fewer.remove(one);
        return Set.copyOf(fewer);
    }
}
