package io.fupan.platform.sheets;

import io.fupan.sheets.Fault;
import io.fupan.sheets.Grid;
import io.fupan.sheets.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Cells between delimiters, quoted as RFC 4180 has it. */
final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private Csv() {}

    static Grid read(String text, char delimiter) {
        List<Grid.Row> rows = new ArrayList<>();
        List<Problem> faults = new ArrayList<>();
        try (CSVParser parser = FORMAT.builder().setDelimiter(delimiter).get().parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (rows.size() <= Grid.MOST_ROWS && records.hasNext()) {
                CSVRecord csv = records.next();
                rows.add(new Grid.Row((int) csv.getRecordNumber(), csv.toList()));
            }
        } catch (IOException | UncheckedIOException brokenQuotes) {
            faults.add(new Problem(rows.size() + 1, 0, Optional.empty(), Fault.ROW_BROKEN, Map.of()));
        }
        return new Grid(rows, faults);
    }

    static String write(List<List<String>> rows) {
        StringBuilder csv = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
            for (List<String> row : rows) printer.printRecord(row);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return csv.toString();
    }
}
