package io.fupan.sheets;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A department's OKRs written out, so that importing them changes nothing. */
public final class Export {

    /** Written even where nothing stands in them. */
    private static final Set<Column> ALWAYS = EnumSet.complementOf(EnumSet.of(
            Column.THEME,
            Column.OBJECTIVE_OWNER,
            Column.OBJECTIVE_WEIGHT,
            Column.FORM,
            Column.DIRECTION,
            Column.STEPS,
            Column.EVIDENCE));

    private final Written written;
    private final String department;
    private final Collection<Objective> objectives;
    private final Map<ObjectiveId, List<KeyResult>> results;

    /** @param department its name */
    public Export(
            Written written, String department, Collection<Objective> objectives, Collection<KeyResult> keyResults) {
        this.written = written;
        this.department = department;
        this.objectives = objectives;
        this.results = keyResults.stream()
                .collect(Collectors.groupingBy(KeyResult::objective, LinkedHashMap::new, Collectors.toList()));
    }

    /** A header and a row for each key result, and for each objective that has none. */
    public List<List<String>> table() {
        List<Map<Column, String>> lines = lines();
        Set<Column> columns = EnumSet.copyOf(ALWAYS);
        lines.forEach(line -> columns.addAll(line.keySet()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(column -> column.in(written.tongue())).toList());
        for (Map<Column, String> line : lines)
            rows.add(columns.stream()
                    .map(column -> SafeCell.write(line.getOrDefault(column, "")))
                    .toList());
        return rows;
    }

    private List<Map<Column, String>> lines() {
        List<Map<Column, String>> lines = new ArrayList<>();
        for (Objective objective : objectives) {
            Map<Column, String> goal = new EnumMap<>(Column.class);
            goal.put(Column.DEPARTMENT, department);
            goal.putAll(written.cells(objective));
            List<KeyResult> own = results.getOrDefault(objective.id(), List.of());
            if (own.isEmpty()) lines.add(goal);
            for (KeyResult result : own) {
                Map<Column, String> line = new EnumMap<>(goal);
                line.putAll(written.cells(result));
                lines.add(line);
            }
        }
        return lines;
    }

    /** Headings for cycles and objectives, a list of key results below each, and what else is known below those. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(MarkdownText.write(department)).append(" OKR\n");
        Map<Cycle, List<Objective>> byCycle = objectives.stream()
                .collect(Collectors.groupingBy(Objective::cycle, LinkedHashMap::new, Collectors.toList()));
        byCycle.forEach((cycle, own) -> {
            text.append("\n## ")
                    .append(CycleText.write(cycle, written.tongue()))
                    .append('\n');
            own.forEach(objective -> markdown(text, objective));
        });
        return text.toString();
    }

    private void markdown(StringBuilder text, Objective objective) {
        Map<Column, String> goal = new EnumMap<>(written.cells(objective));
        goal.remove(Column.CYCLE);
        text.append("\n### ")
                .append(title(goal, Column.OBJECTIVE_CODE, Column.OBJECTIVE, ""))
                .append("\n\n");
        goal.forEach((column, cell) -> text.append("- ").append(detail(column, cell)));
        text.append('\n');
        for (KeyResult result : results.getOrDefault(objective.id(), List.of())) {
            Map<Column, String> cells = new EnumMap<>(written.cells(result));
            text.append("- ")
                    .append(title(cells, Column.CODE, Column.KEY_RESULT, "**"))
                    .append('\n');
            cells.forEach((column, cell) -> text.append("  - ").append(detail(column, cell)));
        }
    }

    /** By its code where a list would know it as one; otherwise the code stands below. */
    private String title(Map<Column, String> cells, Column codeColumn, Column textColumn, String bold) {
        String code = cells.getOrDefault(codeColumn, "");
        String text = MarkdownText.write(cells.getOrDefault(textColumn, ""));
        cells.remove(textColumn);
        boolean plain = codeColumn == Column.CODE ? ListText.isResultCode(code) : ListText.isObjectiveCode(code);
        if (!plain)
            return (codeColumn == Column.CODE ? "KR: " : written.tongue() == Tongue.ZH ? "目标：" : "Objective: ") + text;
        cells.remove(codeColumn);
        boolean mistakable = !text.isEmpty() && ListText.SEPARATORS.indexOf(text.charAt(0)) >= 0;
        return bold + code + bold + (mistakable ? ": " : " ") + text;
    }

    private String detail(Column column, String cell) {
        String between = written.tongue() == Tongue.ZH ? "：" : ": ";
        return column.in(written.tongue()) + between + MarkdownText.write(cell) + "\n";
    }
}
