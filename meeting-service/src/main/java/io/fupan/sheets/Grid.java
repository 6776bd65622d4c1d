package io.fupan.sheets;

import java.util.List;

/**
 * Rows of cells as they stand in a file, whatever kind of file.
 *
 * @param faults cells that cannot be taken as they are, such as formulas; they count where their column is read
 */
public record Grid(List<Row> rows, List<Problem> faults) {

    /** More would not be read by anybody, nor written by a department. */
    public static final int MOST_ROWS = 20_000;

    /** @param number as the file's own program counts, from 1 */
    public record Row(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** Empty where the row ends before it. */
        String cell(int place) {
            return place <= cells.size() ? cells.get(place - 1) : "";
        }
    }

    public static Grid of(List<Row> rows) {
        return new Grid(rows, List.of());
    }
}
