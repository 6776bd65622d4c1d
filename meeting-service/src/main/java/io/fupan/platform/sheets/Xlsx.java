package io.fupan.platform.sheets;

import static io.fupan.platform.sheets.FileRefused.Why.SHEET_BROKEN;

import io.fupan.sheets.Fault;
import io.fupan.sheets.Grid;
import io.fupan.sheets.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Excel workbooks: the first sheet one sees. Formulas are told and not believed, since what they last came to may be
 * old.
 */
final class Xlsx {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    /** As many digits as Excel shows of a number it keeps in binary. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{0,5}[1-9])?");
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    private Xlsx() {}

    /** @throws FileRefused when nothing can be read of it, or too much would be */
    static Grid read(byte[] bytes) {
        XlsxGuard.check(bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS)) {
            Sheet sheet = workbook.getSheets()
                    .filter(it -> it.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new FileRefused(SHEET_BROKEN));
            return grid(sheet);
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            throw new FileRefused(SHEET_BROKEN);
        } catch (FileRefused refused) {
            throw refused;
        } catch (RuntimeException confused) { // the library trusts what is in the file to make sense
            throw new FileRefused(SHEET_BROKEN);
        }
    }

    private static Grid grid(Sheet sheet) throws IOException {
        List<Grid.Row> rows = new ArrayList<>();
        List<Problem> faults = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> each = stream.iterator();
            while (rows.size() <= Grid.MOST_ROWS && each.hasNext()) rows.add(row(each.next(), faults));
        }
        return new Grid(rows, faults);
    }

    private static Grid.Row row(Row row, List<Problem> faults) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
            fault(cell)
                    .ifPresent(fault ->
                            faults.add(new Problem(row.getRowNum(), cells.size(), Optional.empty(), fault, Map.of())));
        }
        return new Grid.Row(row.getRowNum(), cells);
    }

    private static Optional<Fault> fault(@Nullable Cell cell) {
        if (cell == null) return Optional.empty();
        return switch (cell.getType()) {
            case FORMULA -> Optional.of(Fault.FORMULA_CELL);
            case ERROR -> Optional.of(Fault.CELL_IN_ERROR);
            case NUMBER, STRING, BOOLEAN, EMPTY -> Optional.empty();
        };
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case STRING, FORMULA, ERROR, EMPTY -> cell.getText();
        };
    }

    /** As one sees it there: dates as dates, shares as percents. */
    private static String number(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        String marks = NOT_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        if (isDate(cell, marks)) return date(cell, marks);
        BigDecimal number = cell.asNumber().round(SHOWN);
        return marks.contains("%") ? plain(number.movePointRight(2)) + "%" : plain(number);
    }

    private static boolean isDate(Cell cell, String marks) {
        return marks.contains("y") || isChineseDate(cell);
    }

    /** The formats 27–36 and 50–58 are dates of East Asian Excels, which write them without a pattern. */
    private static boolean isChineseDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        return id != null && (id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58);
    }

    private static String date(Cell cell, String marks) {
        LocalDateTime date = cell.asDate();
        boolean monthOnly = marks.contains("y") && !marks.contains("d");
        return (monthOnly ? MONTH : DAY).format(date);
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    static byte[] write(String title, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Fupan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            for (int row = 0; row < rows.size(); row++) write(sheet, row, rows.get(row));
            sheet.freezePane(0, 1);
            if (!rows.isEmpty())
                sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** A number is one only where nothing of how it is written would be lost. */
    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (text.isEmpty()) continue;
            if (NUMBER.matcher(text).matches() && text.length() <= 15) sheet.value(row, column, new BigDecimal(text));
            else sheet.value(row, column, text);
        }
    }
}
