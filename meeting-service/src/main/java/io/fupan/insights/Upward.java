package io.fupan.insights;

import io.fupan.events.DepartmentTree;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What carries what. An alignment that was said counts; where none was, the reference an objective was set with is
 * looked up: {@code A1} and {@code A1.2} in its own department, for a longer time that contains its own; otherwise what
 * stands before the last hyphen names a department above ({@code Company-O2}; {@code company} and {@code 公司} are the
 * one at the top) and the rest is looked up there, for a time the two share. Of several, the longest time wins. A
 * reference that leads nowhere, or round in a circle, is broken.
 *
 * @param names of the departments, also of those whose goals are not among these
 */
public final class Upward {

    /** @param keyResult when it is just this that is carried */
    public record Link(Goal from, Goal to, Optional<KeyResult> keyResult) {}

    private static final Set<String> THE_COMPANY = Set.of("company", "公司");

    private final DepartmentTree tree;
    private final Map<DepartmentId, Words> names;
    private final Map<ObjectiveId, Goal> goals = new LinkedHashMap<>();
    private final Map<DepartmentId, List<Goal>> byDepartment = new HashMap<>();
    private final Map<ObjectiveId, Link> links = new LinkedHashMap<>();

    public Upward(DepartmentTree tree, Map<DepartmentId, Words> names, Collection<Goal> all) {
        this.tree = tree;
        this.names = names;
        for (Goal goal : all) {
            goals.put(goal.id(), goal);
            byDepartment
                    .computeIfAbsent(goal.department(), _ -> new ArrayList<>())
                    .add(goal);
        }
        for (Goal goal : goals.values()) said(goal).ifPresent(link -> links.put(goal.id(), link));
        for (Goal goal : goals.values())
            if (goal.aligned().isEmpty()) referred(goal).ifPresent(this::add);
    }

    public Optional<Words> name(DepartmentId department) {
        return Optional.ofNullable(names.get(department));
    }

    public Collection<Goal> goals() {
        return goals.values();
    }

    public Collection<Link> links() {
        return links.values();
    }

    /** What an objective carries, as far as that is among these goals. */
    public Optional<Link> of(ObjectiveId objective) {
        return Optional.ofNullable(links.get(objective));
    }

    /** Whether an objective names something it is to carry that is not there. */
    public boolean isBroken(Goal goal) {
        boolean names =
                goal.aligned().isPresent() || goal.objective().supports().isPresent();
        return names && !links.containsKey(goal.id());
    }

    private Optional<Link> said(Goal goal) {
        return goal.aligned()
                .flatMap(it -> Optional.ofNullable(goals.get(it.objective()))
                        .filter(to -> it.keyResult().isEmpty()
                                || it.keyResult().flatMap(to::keyResult).isPresent())
                        .map(to -> new Link(goal, to, it.keyResult().flatMap(to::keyResult))));
    }

    private void add(Link link) {
        if (!leads(link.to().id(), link.from().id())) links.put(link.from().id(), link);
    }

    private boolean leads(ObjectiveId from, ObjectiveId to) {
        Optional<ObjectiveId> at = Optional.of(from);
        for (int steps = 0; steps <= links.size() && at.isPresent(); steps++) {
            if (at.get().equals(to)) return true;
            at = at.map(links::get).map(link -> link.to().id());
        }
        return false;
    }

    private Optional<Link> referred(Goal goal) {
        return goal.objective().supports().flatMap(it -> {
            Optional<Link> here = lookUp(goal, goal.department(), it);
            return here.isPresent() ? here : above(goal, it);
        });
    }

    private Optional<Link> above(Goal goal, String reference) {
        return Reference.of(reference)
                .flatMap(it -> named(goal.department(), it.department()).flatMap(at -> lookUp(goal, at, it.code())));
    }

    private Optional<DepartmentId> named(DepartmentId below, String name) {
        DepartmentId top = tree.top(below);
        if (THE_COMPANY.contains(name.toLowerCase(Locale.ROOT)) && !top.equals(below)) return Optional.of(top);
        return names.entrySet().stream()
                .filter(it ->
                        it.getValue().text().filter(name::equalsIgnoreCase).isPresent())
                .map(Map.Entry::getKey)
                .filter(it -> tree.isAbove(it, below))
                .findFirst();
    }

    private Optional<Link> lookUp(Goal goal, DepartmentId department, String code) {
        return byDepartment.getOrDefault(department, List.of()).stream()
                .filter(it -> isInReach(goal, it))
                .sorted(Comparator.comparing((Goal it) -> it.cycle().months()).reversed())
                .flatMap(it -> called(goal, it, code).stream())
                .findFirst();
    }

    private static boolean isInReach(Goal goal, Goal other) {
        if (!goal.department().equals(other.department())) return other.cycle().overlaps(goal.cycle());
        return other.cycle().isLongerThan(goal.cycle()) && other.cycle().contains(goal.cycle());
    }

    private static Optional<Link> called(Goal from, Goal to, String code) {
        if (to.objective().code().equals(code)) return Optional.of(new Link(from, to, Optional.empty()));
        return to.keyResult(code).map(it -> new Link(from, to, Optional.of(it)));
    }
}
