package io.fupan.events;

import io.fupan.vocabulary.DepartmentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the departments stand under each other, as their events leave them.
 *
 * @param places what each stands under
 */
public record DepartmentTree(Map<DepartmentId, Optional<DepartmentId>> places) {

    public static final DepartmentTree EMPTY = new DepartmentTree(Map.of());

    public DepartmentTree with(DepartmentId department) {
        return with(department, Optional.empty());
    }

    public DepartmentTree with(DepartmentId department, Optional<DepartmentId> under) {
        Map<DepartmentId, Optional<DepartmentId>> changed = new HashMap<>(places);
        changed.put(department, under);
        return new DepartmentTree(changed);
    }

    public boolean has(DepartmentId department) {
        return places.containsKey(department);
    }

    public Optional<DepartmentId> above(DepartmentId department) {
        return places.getOrDefault(department, Optional.empty());
    }

    /** Whether it is, or stands somewhere under, another. */
    public boolean isWithin(DepartmentId department, DepartmentId other) {
        Optional<DepartmentId> at = Optional.of(department);
        // As many steps as there are departments lead to the top, or history is not to be believed.
        for (int steps = 0; steps <= places.size() && at.isPresent(); steps++) {
            if (at.get().equals(other)) return true;
            at = above(at.get());
        }
        return false;
    }

    /** Whether it stands somewhere above another. */
    public boolean isAbove(DepartmentId department, DepartmentId other) {
        return !department.equals(other) && isWithin(other, department);
    }

    /** The department nothing is above, over this one. */
    public DepartmentId top(DepartmentId department) {
        DepartmentId at = department;
        for (int steps = 0; steps < places.size(); steps++) at = above(at).orElse(at);
        return at;
    }
}
