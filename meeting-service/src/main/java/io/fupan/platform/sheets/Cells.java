package io.fupan.platform.sheets;

import io.fupan.vocabulary.Nonsense;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The cells of one row, by column; every complaint names row and column. */
record Cells(long row, Map<Column, String> byColumn) {

    <T> T required(Column column, Function<String, T> read) {
        return optional(column, read).orElseThrow(() -> new SheetUnreadable(row, column.name(), "missing"));
    }

    /** Absent where the cell is blank. */
    <T> Optional<T> optional(Column column, Function<String, T> read) {
        return Optional.ofNullable(byColumn.get(column))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> read(column, text, read));
    }

    private <T> T read(Column column, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (Nonsense e) {
            throw new SheetUnreadable(row, column.name(), e.problem());
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw new SheetUnreadable(row, column.name(), "unreadable");
        }
    }
}
