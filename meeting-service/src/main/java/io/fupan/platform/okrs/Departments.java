package io.fupan.platform.okrs;

import io.fupan.access.Standing;
import io.fupan.access.WhoMay;
import io.fupan.events.DepartmentTree;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All departments, in the order they were defined, as their rows have them. */
record Departments(Map<DepartmentId, Department> all) {

    record Department(DepartmentId id, Optional<Words> name, Optional<DepartmentId> under, Visibility visibility) {}

    static Departments of(List<Department> rows) {
        Map<DepartmentId, Department> all = new LinkedHashMap<>();
        rows.forEach(it -> all.put(it.id(), it));
        return new Departments(all);
    }

    DepartmentTree tree() {
        DepartmentTree tree = DepartmentTree.EMPTY;
        for (Department it : all.values()) tree = tree.with(it.id(), it.under());
        return tree;
    }

    Map<DepartmentId, Words> names() {
        Map<DepartmentId, Words> names = new LinkedHashMap<>();
        all.values().forEach(it -> it.name().ifPresent(name -> names.put(it.id(), name)));
        return names;
    }

    /** Those whose OKRs somebody may read. */
    Set<DepartmentId> readableTo(Standing reader) {
        return all.values().stream()
                .filter(it -> WhoMay.allows(rolesOf(reader, it), WhoMay.READ_OKRS))
                .map(Department::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean mayEdit(Standing reader, DepartmentId department) {
        return Optional.ofNullable(all.get(department))
                .filter(it -> WhoMay.allows(rolesOf(reader, it), "SetObjective"))
                .isPresent();
    }

    private static Set<Role> rolesOf(Standing reader, Department department) {
        return reader.to(department.id(), department.visibility());
    }
}
