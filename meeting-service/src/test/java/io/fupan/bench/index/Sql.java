package io.fupan.bench.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement and what stands at its question marks; lists are arrays of texts. */
record Sql(String text, List<Object> parameters) {

    static Sql of(String text, Object... parameters) {
        return new Sql(text, List.of(parameters));
    }

    Sql and(String more, Object... parameters) {
        List<Object> all = new ArrayList<>(this.parameters);
        all.addAll(List.of(parameters));
        return new Sql(text + more, all);
    }

    Sql within(String before, String after) {
        return new Sql(before + text + after, parameters);
    }

    PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof List<?> texts)
                statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray(String[]::new)));
            else statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }
}
