package io.fupan.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table. An objective that stands once beside several key results, as merged cells do, stands in each of
 * their lines; where the codes say otherwise it does not.
 */
final class TableLines {

    private static final Pattern OWN_OBJECTIVE = Pattern.compile("([A-Za-z]{1,3}\\d{1,3})[.\\-].+");

    private final Header header;
    private final Map<String, Line> objectives = new HashMap<>();
    private @Nullable Line above;

    private TableLines(Header header) {
        this.header = header;
    }

    static List<Line> of(Grid grid, Header header, Consumer<Problem> problems) {
        TableLines lines = new TableLines(header);
        List<Line> all = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            if (row.number() <= header.row()) continue;
            lines.line(row).ifPresent(all::add);
        }
        for (Problem fault : grid.faults()) {
            if (fault.row() <= header.row() && fault.place() > 0) continue;
            Optional<Column> column = header.at(fault.place());
            if (fault.place() == 0 || column.isPresent())
                problems.accept(new Problem(fault.row(), fault.place(), column, fault.fault(), fault.arguments()));
        }
        return all;
    }

    private Optional<Line> line(Grid.Row row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        header.places().forEach((column, place) -> cells.put(column, SafeCell.read(stripped(row.cell(place)))));
        if (cells.values().stream().allMatch(String::isBlank)) return Optional.empty();
        Line line = completed(new Line(row.number(), cells, header.places()));
        objectives.putIfAbsent(line.text(Column.CYCLE) + "\n" + line.text(Column.OBJECTIVE_CODE), line);
        above = line;
        return Optional.of(line);
    }

    private Line completed(Line line) {
        if (!line.isBlank(Column.OBJECTIVE)) return line;
        if (!line.isBlank(Column.OBJECTIVE_CODE)) return named(line);
        return above != null && line.hasKeyResult() && goesOn(line, above) ? line.with(objectiveOf(line, above)) : line;
    }

    /** Its code is enough where the objective stands in another line. */
    private Line named(Line line) {
        Line known = objectives.get(line.text(Column.CYCLE) + "\n" + line.text(Column.OBJECTIVE_CODE));
        return known == null ? line : line.with(objectiveOf(line, known));
    }

    private static boolean goesOn(Line line, Line above) {
        Matcher code = OWN_OBJECTIVE.matcher(line.text(Column.CODE));
        if (code.matches()
                && above.says(Column.OBJECTIVE_CODE)
                && !code.group(1).equalsIgnoreCase(above.text(Column.OBJECTIVE_CODE))) return false;
        return line.cells().entrySet().stream()
                .filter(cell ->
                        cell.getKey().isOfObjective() && !cell.getValue().isBlank())
                .allMatch(cell -> cell.getValue().equals(above.text(cell.getKey())));
    }

    private static Map<Column, String> objectiveOf(Line line, Line other) {
        Map<Column, String> objective = new EnumMap<>(Column.class);
        other.cells().forEach((column, text) -> {
            if (column.isOfObjective() && line.isBlank(column)) objective.put(column, text);
        });
        return Collections.unmodifiableMap(objective);
    }

    /** Also of the blanks that spreadsheets and Chinese keyboards put around words. */
    private static String stripped(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) start++;
        while (end > start && isBlank(cell.charAt(end - 1))) end--;
        return cell.substring(start, end);
    }

    private static boolean isBlank(char one) {
        return Character.isWhitespace(one) || one == '\u00a0' || one == '\ufeff';
    }
}
