package io.fupan.sheets;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one row says: a key result with its objective, or an objective alone.
 *
 * @param row where it stands
 * @param cells of the columns that are read; blank where the row says nothing, absent where the sheet has no such
 *     column
 * @param places where the columns stand, from 1; none in a list
 */
record Line(int row, Map<Column, String> cells, Map<Column, Integer> places) {

    boolean says(Column column) {
        return cells.containsKey(column);
    }

    /** Blank when the row says nothing. */
    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean isBlank(Column column) {
        return text(column).isBlank();
    }

    boolean hasKeyResult() {
        return cells.entrySet().stream()
                .anyMatch(cell ->
                        !cell.getKey().isOfObjective() && !cell.getValue().isBlank());
    }

    Line with(Map<Column, String> more) {
        Map<Column, String> all = new EnumMap<>(Column.class);
        all.putAll(cells);
        all.putAll(more);
        return new Line(row, all, places);
    }
}
