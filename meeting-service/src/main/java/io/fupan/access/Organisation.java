package io.fupan.access;

import io.fupan.events.AccessEvent.DepartmentRoleGranted;
import io.fupan.events.AccessEvent.DepartmentRoleRevoked;
import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.AccessEvent.PersonErased;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.AccessEvent.RoleRevoked;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.CharterRevised;
import io.fupan.events.OrganisationEvent.CharterSet;
import io.fupan.events.OrganisationEvent.CycleOpened;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentMoved;
import io.fupan.events.OrganisationEvent.DepartmentRenamed;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who is what, all of it: the standing of everybody who has one, and the departments in the order they were defined.
 */
public record Organisation(Map<PersonId, Standing> standings, Map<DepartmentId, Department> departments) {

    public static final Organisation EMPTY = new Organisation(Map.of(), Map.of());

    public record Department(Words name, Visibility visibility) {}

    public Organisation evolve(OrganisationEvent event) {
        return switch (event) {
            case DepartmentDefined it -> with(it.department(), new Department(it.name(), Visibility.DEPARTMENT));
            case DepartmentRenamed it -> renamed(it);
            case DepartmentMoved _, CharterSet _, CharterRevised _, CycleOpened _ -> this;
        };
    }

    public Organisation evolve(OfOrganisation event) {
        return switch (event) {
            case RoleGranted it -> with(it.person(), it);
            case RoleRevoked it -> with(it.person(), it);
            case DepartmentRoleGranted it -> with(it.person(), it);
            case DepartmentRoleRevoked it -> with(it.person(), it);
            case PersonErased it -> with(it.person(), it);
            case DepartmentVisibilitySet it -> shown(it);
        };
    }

    private Organisation with(PersonId person, OfOrganisation event) {
        Map<PersonId, Standing> changed = new LinkedHashMap<>(standings);
        changed.put(person, standings.getOrDefault(person, Standing.NONE).evolve(event));
        changed.values().removeIf(standing -> !standing.belongs());
        return new Organisation(changed, departments);
    }

    private Organisation with(DepartmentId id, Department department) {
        Map<DepartmentId, Department> changed = new LinkedHashMap<>(departments);
        changed.put(id, department);
        return new Organisation(standings, changed);
    }

    private Organisation renamed(DepartmentRenamed it) {
        Department department = departments.get(it.department());
        return department == null ? this : with(it.department(), new Department(it.name(), department.visibility()));
    }

    private Organisation shown(DepartmentVisibilitySet it) {
        Department department = departments.get(it.department());
        return department == null ? this : with(it.department(), new Department(department.name(), it.visibility()));
    }
}
