package io.fupan.sheets;

import io.fupan.sheets.Plan.Item;
import io.fupan.sheets.Plan.Kind;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads a sheet against what is there, without changing anything. New things get their ids by {@code ids} from cycle
 * and codes, so that the same import makes the same ones again.
 */
public final class Planner {

    private static final int MOST_PROBLEMS = 5_000;
    private static final List<Column> NEEDED = List.of(Column.OBJECTIVE, Column.KEY_RESULT);

    private final Existing existing;
    private final Surroundings around;
    private final Written written;
    private final List<Problem> problems = new ArrayList<>();
    private final Goals goals;
    private final Results results;
    private final boolean cycleChosen;
    private int errors;
    private int warnings;

    private Planner(
            Existing existing, Surroundings around, Tongue tongue, Optional<Cycle> cycle, Function<String, UUID> ids) {
        this.existing = existing;
        this.around = around;
        this.written = new Written(tongue, around);
        this.goals = new Goals(existing, around, cycle, ids);
        this.results = new Results(existing, around, ids);
        this.cycleChosen = cycle.isPresent();
    }

    /**
     * @param wanted what was chosen by hand
     * @param tongue for showing differences
     */
    public static Plan plan(
            Source source,
            Wanted wanted,
            Existing existing,
            Surroundings around,
            Tongue tongue,
            Function<String, UUID> ids) {
        Planner planner = new Planner(existing, around, tongue, wanted.cycle(), ids);
        return planner.plan(source, wanted);
    }

    private Plan plan(Source source, Wanted wanted) {
        Header header = Header.NONE;
        List<Line> lines = List.of();
        switch (source) {
            case Source.Table(Grid grid) -> {
                header = Header.of(grid, wanted.columns(), this::complain);
                if (isComplete(header)) lines = TableLines.of(grid, header, this::complain);
            }
            case Source.Text(String text) -> lines = ListText.read(text, this::complain);
        }
        read(lines);
        if (lines.isEmpty() && problems.stream().noneMatch(Problem::isError))
            complain(Problem.ofSheet(Fault.NOTHING_FOUND, Map.of()));
        problems.sort(Comparator.comparingInt(Problem::row).thenComparingInt(Problem::place));
        return new Plan(header, List.copyOf(problems), goalItems(), resultItems());
    }

    /** More of either kind would be read by nobody. */
    private void complain(Problem problem) {
        int before = problem.isError() ? errors++ : warnings++;
        if (before < MOST_PROBLEMS) problems.add(problem);
    }

    private boolean isComplete(Header header) {
        List<Column> missing = new ArrayList<>(NEEDED);
        if (!cycleChosen) missing.add(Column.CYCLE);
        missing.removeAll(header.places().keySet());
        missing.forEach(
                column -> complain(new Problem(header.row(), 0, Optional.of(column), Fault.COLUMN_MISSING, Map.of())));
        return missing.isEmpty();
    }

    private void read(List<Line> lines) {
        if (lines.size() > Grid.MOST_ROWS) {
            complain(Problem.ofSheet(Fault.TOO_MANY_ROWS, Map.of("most", "" + Grid.MOST_ROWS)));
            return;
        }
        lines.forEach(this::read);
        WeightRules weights = new WeightRules(existing);
        goals.all().forEach(weights::weighResults);
        weights.checkObjectives(goals.all());
        checkReferences(goals.all());
        if (results.kindAssumed()) complain(Problem.ofSheet(Fault.KIND_ASSUMED, Map.of()));
    }

    private void read(Line line) {
        Cells cells = new Cells(line, this::complain);
        if (!line.isBlank(Column.DEPARTMENT) && !around.isOurs(line.text(Column.DEPARTMENT)))
            cells.complain(
                    Column.DEPARTMENT,
                    Fault.DEPARTMENT_OTHER,
                    Map.of("name", Cells.shortened(line.text(Column.DEPARTMENT))));
        goals.of(line, cells).filter(_ -> line.hasKeyResult()).ifPresent(goal -> results.of(goal, cells));
    }

    private void checkReferences(Collection<GoalDraft> all) {
        Set<String> codes = new HashSet<>();
        for (GoalDraft goal : all) {
            codes.add(goal.objective.code());
            codes.addAll(goal.results.keySet());
        }
        for (GoalDraft goal : all)
            goal.objective
                    .supports()
                    .filter(it -> !goal.cells.isBlank(Column.SUPPORTS))
                    .filter(it -> !codes.contains(it) && !existing.hasCode(it) && !around.knows(it))
                    .ifPresent(it ->
                            goal.cells.complain(Column.SUPPORTS, Fault.REFERENCE_UNKNOWN, Map.of("reference", it)));
    }

    private List<Item<Objective>> goalItems() {
        return goals.all().stream()
                .map(goal -> item(goal.line.row(), goal.objective, goal.before, goal.isChanged(), written::cells))
                .toList();
    }

    private List<Item<KeyResult>> resultItems() {
        return goals.all().stream()
                .flatMap(goal -> goal.results.values().stream())
                .map(draft ->
                        item(draft.cells().row(), draft.weighed(), draft.before(), draft.isChanged(), written::cells))
                .toList();
    }

    private static <T> Item<T> item(
            int row, T now, Optional<T> before, boolean changed, Function<T, Map<Column, String>> cells) {
        if (!changed) return new Item<>(row, Kind.SAME, now, Map.of(), Map.of());
        Map<Column, String> after = cells.apply(now);
        if (before.isEmpty()) return new Item<>(row, Kind.NEW, now, Map.of(), after);
        Map<Column, String> was = cells.apply(before.get());
        return new Item<>(row, Kind.CHANGED, now, apart(was, after), apart(after, was));
    }

    private static Map<Column, String> apart(Map<Column, String> these, Map<Column, String> those) {
        Map<Column, String> apart = new EnumMap<>(Column.class);
        these.forEach((column, text) -> {
            if (!text.equals(those.get(column))) apart.put(column, text);
        });
        return apart;
    }
}
