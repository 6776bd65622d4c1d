package io.fupan.sheets;

import java.util.Map;
import java.util.Optional;

/**
 * What is wrong, and where.
 *
 * @param row as the file's own program counts: the first is 1; 0 for the sheet as a whole
 * @param place of the column in the file, from 1; 0 where it has none
 * @param arguments what the fault's sentence names
 */
public record Problem(int row, int place, Optional<Column> column, Fault fault, Map<String, String> arguments) {

    static Problem ofSheet(Fault fault, Map<String, String> arguments) {
        return new Problem(0, 0, Optional.empty(), fault, arguments);
    }

    public boolean isError() {
        return fault.severity() == Fault.Severity.ERROR;
    }
}
