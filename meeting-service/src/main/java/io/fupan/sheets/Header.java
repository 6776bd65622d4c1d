package io.fupan.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The row that names the columns; a title may stand above it.
 *
 * @param row its number; the OKRs stand below
 * @param names as they stand there
 * @param places of the columns that were found, from 1
 */
public record Header(int row, List<String> names, Map<Column, Integer> places) {

    static final Header NONE = new Header(0, List.of(), Map.of());

    private static final int LOOKED_AT = 10;
    private static final Map<String, List<Column>> SHORT = Map.of(
            "o", List.of(Column.OBJECTIVE, Column.OBJECTIVE_CODE), "kr", List.of(Column.KEY_RESULT, Column.CODE));

    /** @param chosen by hand; then nothing is guessed */
    static Header of(Grid grid, Map<Column, Integer> chosen, Consumer<Problem> problems) {
        Optional<Grid.Row> best = grid.rows().stream()
                .filter(row -> !row.isBlank())
                .limit(LOOKED_AT)
                .max(Comparator.<Grid.Row>comparingLong(row ->
                                row.cells().stream().filter(Header::isKnown).count())
                        .thenComparing(row -> -row.number()));
        return best.map(row -> chosen.isEmpty() ? found(row, problems) : chosen(row, chosen))
                .orElse(NONE);
    }

    private static Header chosen(Grid.Row row, Map<Column, Integer> chosen) {
        return new Header(row.number(), row.cells(), Map.copyOf(chosen));
    }

    private static Header found(Grid.Row row, Consumer<Problem> problems) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<Integer> later = new ArrayList<>();
        for (int place = 1; place <= row.cells().size(); place++) {
            Optional<Column> column = Column.named(row.cell(place));
            if (column.isEmpty()) later.add(place);
            else if (places.putIfAbsent(column.get(), place) != null)
                problems.accept(at(row, place, Fault.COLUMN_TWICE));
        }
        later.forEach(place -> shortName(row, place, places, problems));
        return new Header(row.number(), row.cells(), places);
    }

    /** A bare KR names what is missing: the key results, or else their codes. */
    private static void shortName(Grid.Row row, int place, Map<Column, Integer> places, Consumer<Problem> problems) {
        String name = Figure.even(row.cell(place)).toLowerCase(Locale.ROOT);
        Optional<Column> open = SHORT.getOrDefault(name, List.of()).stream()
                .filter(column -> !places.containsKey(column))
                .findFirst();
        open.ifPresent(column -> places.put(column, place));
        if (open.isEmpty() && !name.isBlank()) problems.accept(at(row, place, Fault.COLUMN_UNKNOWN));
    }

    private static Problem at(Grid.Row row, int place, Fault fault) {
        return new Problem(row.number(), place, Optional.empty(), fault, Map.of("name", row.cell(place)));
    }

    private static boolean isKnown(String name) {
        return Column.named(name).isPresent()
                || SHORT.containsKey(Figure.even(name).toLowerCase(Locale.ROOT));
    }

    /** How many columns of a first row are known by name. */
    static long known(List<String> names) {
        return names.stream().filter(Header::isKnown).count();
    }

    Optional<Column> at(int place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
