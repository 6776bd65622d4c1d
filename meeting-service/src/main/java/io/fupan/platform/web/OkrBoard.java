package io.fupan.platform.web;

import io.fupan.access.Standing;
import io.fupan.access.WhoMay;
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
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.ScoringEvent;
import io.fupan.room.Okrs;
import io.fupan.room.Tree;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Departments with their objectives and key results. */
record OkrBoard(Map<DepartmentId, Department> departments) {

    static final OkrBoard EMPTY = new OkrBoard(Map.of());

    record Department(Words name, Visibility visibility, List<Objective> objectives, List<KeyResult> keyResults) {

        Department with(Objective objective) {
            return new Department(name, visibility, and(objectives, objective), keyResults);
        }

        Department with(KeyResult keyResult) {
            return new Department(name, visibility, objectives, and(keyResults, keyResult));
        }

        Department shownTo(Visibility visibility) {
            return new Department(name, visibility, objectives, keyResults);
        }

        private static <T> List<T> and(List<T> list, T one) {
            return Stream.concat(list.stream(), Stream.of(one)).toList();
        }

        private Object tree(DepartmentId id) {
            List<String> cycles = objectives.stream()
                    .map(objective -> objective.cycle().name())
                    .distinct()
                    .sorted()
                    .toList();
            return Tree.object(Map.of(
                    "department", id,
                    "name", name,
                    "visibility", visibility,
                    "cycles", cycles,
                    "objectives", Okrs.goals(objectives),
                    "keyResults", Okrs.results(keyResults)));
        }
    }

    OkrBoard evolve(Event event) {
        return switch (event) {
            case DepartmentDefined it -> with(it.department(), _ -> empty(it.name()));
            case ObjectiveSet it -> with(it.department(), department -> department.with(it.objective()));
            case KeyResultAdded it -> with(it.department(), department -> department.with(it.keyResult()));
            case DepartmentVisibilitySet it -> with(it.department(), department -> department.shownTo(it.visibility()));
            case RoleGranted _,
                    RoleRevoked _,
                    PersonErased _,
                    DepartmentRoleGranted _,
                    DepartmentRoleRevoked _,
                    OfMeeting _ -> this;
            case AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> this;
            case DisputeEvent _, HomeworkEvent _, ScoringEvent _ -> this;
        };
    }

    private OkrBoard with(DepartmentId id, UnaryOperator<Department> change) {
        Map<DepartmentId, Department> changed = new LinkedHashMap<>(departments);
        changed.put(id, change.apply(departments.getOrDefault(id, empty(Words.of(id.toString())))));
        return new OkrBoard(changed);
    }

    private static Department empty(Words name) {
        return new Department(name, Visibility.DEPARTMENT, List.of(), List.of());
    }

    /** The departments somebody may read. */
    Map<String, Object> tree(Standing reader) {
        List<Object> all = new ArrayList<>();
        departments.forEach((id, department) -> {
            if (WhoMay.allows(reader.to(id, department.visibility()), WhoMay.READ_OKRS)) all.add(department.tree(id));
        });
        return Map.of("departments", all);
    }
}
