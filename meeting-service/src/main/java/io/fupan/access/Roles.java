package io.fupan.access;

import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Actor;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Scope;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who is what to one meeting, folded from its role events; these belong to every decision's scope. */
public record Roles(
        Optional<PersonId> host, Set<PersonId> participants, Set<PersonId> observers, Set<PersonId> auditors) {

    public static final Roles NOTHING_YET = new Roles(Optional.empty(), Set.of(), Set.of(), Set.of());

    public static Scope scope(MeetingId meeting, PersonId person) {
        return Scope.either(scope(meeting), scope(person));
    }

    public static Scope scope(MeetingId meeting) {
        return Scope.of(meeting).types(MeetingConvened.class);
    }

    public static Scope scope(PersonId person) {
        return Scope.of(person).types(RoleGranted.class);
    }

    /** Everything somebody is here; an auditor who takes part is both. */
    public Set<Role> of(Actor actor) {
        return actor.person().map(this::of).orElse(Set.of(Role.SYSTEM));
    }

    public Set<Role> of(PersonId person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (host.filter(person::equals).isPresent()) roles.add(Role.HOST);
        if (participants.contains(person)) roles.add(Role.PARTICIPANT);
        if (observers.contains(person)) roles.add(Role.OBSERVER);
        if (auditors.contains(person)) roles.add(Role.AUDITOR);
        return roles.isEmpty() ? Set.of(Role.NOBODY) : roles;
    }

    public static Roles evolve(Roles roles, Event event) {
        return switch (event) {
            case MeetingConvened it ->
                new Roles(
                        Optional.of(it.host()),
                        Set.copyOf(it.participants()),
                        Set.copyOf(it.observers()),
                        roles.auditors);
            case RoleGranted it when it.role() == OrganisationRole.AUDITOR ->
                new Roles(roles.host, roles.participants, roles.observers, roles.withAuditor(it));
            case RoleGranted _ -> roles;
            case AgendaEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> roles;
            case OkrEvent _, OrganisationEvent _, ScoringEvent _ -> roles;
        };
    }

    private Set<PersonId> withAuditor(RoleGranted granted) {
        Set<PersonId> more = new HashSet<>(auditors);
        more.add(granted.person());
        return Set.copyOf(more);
    }
}
