package io.fupan.platform.web;

import io.fupan.events.AccessEvent;
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
import io.fupan.vocabulary.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All departments with their objectives and key results. */
record OkrBoard(Map<DepartmentId, Department> departments) {

    static final OkrBoard EMPTY = new OkrBoard(Map.of());

    record Department(Words name, List<Objective> objectives, List<KeyResult> keyResults) {

        Department with(Objective objective) {
            return new Department(name, and(objectives, objective), keyResults);
        }

        Department with(KeyResult keyResult) {
            return new Department(name, objectives, and(keyResults, keyResult));
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
                    "cycles", cycles,
                    "objectives", Okrs.goals(objectives),
                    "keyResults", Okrs.results(keyResults)));
        }
    }

    OkrBoard evolve(Event event) {
        return switch (event) {
            case DepartmentDefined it -> with(it.department(), _ -> new Department(it.name(), List.of(), List.of()));
            case ObjectiveSet it -> with(it.department(), department -> department.with(it.objective()));
            case KeyResultAdded it -> with(it.department(), department -> department.with(it.keyResult()));
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> this;
            case DisputeEvent _, HomeworkEvent _, ScoringEvent _ -> this;
        };
    }

    private OkrBoard with(DepartmentId id, UnaryOperator<Department> change) {
        Map<DepartmentId, Department> changed = new LinkedHashMap<>(departments);
        Department nameless = new Department(Words.of(id.toString()), List.of(), List.of());
        changed.put(id, change.apply(departments.getOrDefault(id, nameless)));
        return new OkrBoard(changed);
    }

    Map<String, Object> tree() {
        List<Object> all = new ArrayList<>();
        departments.forEach((id, department) -> all.add(department.tree(id)));
        return Map.of("departments", all);
    }
}
