package io.fupan.access;

import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.Event;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What whoever gives a command is to what it is about, folded from role events; these belong to every decision's scope.
 *
 * @param seating of the command's meeting, if it has one
 * @param standing of who gives it
 */
public record Roles(Seating seating, Standing standing) {

    public static final Roles NOTHING_YET = new Roles(Seating.NONE, Standing.NONE);

    private static final Scope NOTHING = new Scope(List.of());

    /** The role events that say whether this command may be given. */
    public static Scope scope(Command command) {
        Scope persons = command.act().by().person().map(Standing::scope).orElse(NOTHING);
        return command instanceof MeetingCommand it
                ? Seating.scope(it.meeting()).or(persons)
                : persons;
    }

    public static Roles evolve(Roles roles, Event event) {
        return event instanceof OfOrganisation it
                ? new Roles(roles.seating, roles.standing.evolve(it))
                : new Roles(roles.seating.evolve(event), roles.standing);
    }

    /** Everything who gives the command is to what it is about. */
    public Set<Role> of(Command command) {
        return command.act().by().person().map(person -> of(person, command)).orElse(Set.of(Role.SYSTEM));
    }

    private Set<Role> of(PersonId person, Command command) {
        if (!(command instanceof DepartmentCommand it)) return seating.of(person, standing);
        Set<Role> roles = EnumSet.copyOf(withNobody(standing.to(it.department())));
        // A meeting that is there already is not the department's the command names.
        seating.seatOf(person).ifPresent(roles::add);
        return roles;
    }

    private static Set<Role> withNobody(Set<Role> roles) {
        return roles.isEmpty() ? Set.of(Role.NOBODY) : roles;
    }

    /** Whether the command's meeting is there and who gives it may see it. */
    boolean hideMeetingFrom(Command command) {
        return command.act()
                .by()
                .person()
                .filter(person -> seating.isConvened())
                .filter(person -> !WhoMay.allows(seating.of(person, standing), WhoMay.SEE_ROOM))
                .isPresent();
    }
}
