package io.fupan.platform.sheets;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** OKRs of a department as a table, a key result a row, with a header in Chinese or English. */
public final class OkrSheet {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private OkrSheet() {}

    /**
     * @throws SheetUnreadable when a column is missing or a cell cannot be read, naming row and column
     * @throws IOException when the source itself cannot be read
     */
    public static List<OkrRow> read(Reader csv) throws IOException {
        try (CSVParser parser = CSV.parse(csv)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) throw new SheetUnreadable(1, "header", "missing");
            Map<Column, Integer> header = header(records.getFirst());
            return records.stream()
                    .skip(1)
                    .map(it -> OkrRow.of(cells(it, header)))
                    .toList();
        }
    }

    private static Map<Column, Integer> header(CSVRecord first) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < first.size(); i++) {
            int place = i;
            Column.named(first.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        Optional<Column> missing = Arrays.stream(Column.values())
                .filter(it -> !places.containsKey(it))
                .findFirst();
        missing.ifPresent(column -> {
            throw new SheetUnreadable(1, column.name(), "missing");
        });
        return places;
    }

    private static Cells cells(CSVRecord csv, Map<Column, Integer> header) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        header.forEach((column, place) -> {
            if (place < csv.size()) cells.put(column, csv.get(place));
        });
        return new Cells(csv.getRecordNumber(), cells);
    }
}
