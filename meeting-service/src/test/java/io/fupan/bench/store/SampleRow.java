package io.fupan.bench.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row that the store itself has written, a stance if there is one, as literals by column, so that others like it can
 * be.
 */
final class SampleRow {

    private static final String ONE = "select * from events order by name = 'disputes.StanceTaken' desc limit 1";

    private SampleRow() {}

    static Map<String, String> of(Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ONE)) {
            row.next();
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.put(row.getMetaData().getColumnName(i), literal(row.getString(i)));
            }
            return values;
        } catch (SQLException reason) {
            throw new IllegalStateException(reason);
        }
    }

    private static String literal(String value) {
        return value == null ? "null" : "E'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
