package io.fupan.access;

import io.fupan.events.AccessEvent.DepartmentRoleGranted;
import io.fupan.events.AccessEvent.DepartmentRoleRevoked;
import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.AccessEvent.PersonErased;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.AccessEvent.RoleRevoked;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Visibility;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one person is in the organisation and its departments, folded from their own role events. */
public record Standing(Set<OrganisationRole> roles, Map<DepartmentId, Set<DepartmentRole>> departments) {

    public static final Standing NONE = new Standing(Set.of(), Map.of());

    /** The events it is folded from. */
    public static final Set<Class<?>> ROLE_EVENTS = Set.of(
            RoleGranted.class,
            RoleRevoked.class,
            DepartmentRoleGranted.class,
            DepartmentRoleRevoked.class,
            PersonErased.class);

    public static Scope scope(PersonId person) {
        return Scope.of(person).types(ROLE_EVENTS);
    }

    /** After one more role event of this person. */
    public Standing evolve(OfOrganisation event) {
        return switch (event) {
            case RoleGranted it -> new Standing(with(roles, it.role()), departments);
            case RoleRevoked it -> new Standing(without(roles, it.role()), departments);
            case DepartmentRoleGranted it -> in(it.department(), with(rolesIn(it.department()), it.role()));
            case DepartmentRoleRevoked it -> in(it.department(), without(rolesIn(it.department()), it.role()));
            case PersonErased _ -> NONE;
            case DepartmentVisibilitySet _ -> this;
        };
    }

    /** Whether they belong to the organisation at all: a guest does not, nor who was only invited to a meeting. */
    public boolean belongs() {
        return !roles.isEmpty() || !departments.isEmpty();
    }

    public boolean isOf(DepartmentId department) {
        return departments.containsKey(department);
    }

    /** Everything they are wherever they are. */
    public Set<Role> everywhere() {
        Set<Role> everywhere = EnumSet.noneOf(Role.class);
        for (OrganisationRole role : roles) everywhere.add(of(role));
        if (belongs()) everywhere.add(Role.COLLEAGUE);
        return everywhere;
    }

    /** Everything they are to a department. */
    public Set<Role> to(DepartmentId department) {
        Set<Role> all = everywhere();
        for (DepartmentRole role : rolesIn(department)) all.add(of(role));
        return all;
    }

    /** Everything they are to a department that is shown as far as this. */
    public Set<Role> to(DepartmentId department, Visibility visibility) {
        Set<Role> all = to(department);
        if (visibility == Visibility.ORGANISATION && belongs()) all.add(Role.READER);
        return all;
    }

    private Set<DepartmentRole> rolesIn(DepartmentId department) {
        return departments.getOrDefault(department, Set.of());
    }

    private Standing in(DepartmentId department, Set<DepartmentRole> there) {
        Map<DepartmentId, Set<DepartmentRole>> all = new HashMap<>(departments);
        if (there.isEmpty()) all.remove(department);
        else all.put(department, there);
        return new Standing(roles, Map.copyOf(all));
    }

    private static Role of(OrganisationRole role) {
        return switch (role) {
            case ADMINISTRATOR -> Role.ADMINISTRATOR;
            case AUDITOR -> Role.AUDITOR;
        };
    }

    private static Role of(DepartmentRole role) {
        return switch (role) {
            case LEAD -> Role.LEAD;
            case MEMBER -> Role.MEMBER;
        };
    }

    private static <T> Set<T> with(Set<T> all, T one) {
        Set<T> more = new HashSet<>(all);
        more.add(one);
        return Set.copyOf(more);
    }

    private static <T> Set<T> without(Set<T> all, T one) {
        Set<T> fewer = new HashSet<>(all);
        fewer.remove(one);
        return Set.copyOf(fewer);
    }
}
