package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of SQL with the parameters its question marks stand for. */
record Sql(String text, List<Object> parameters) {

    Sql with(Object parameter) {
        List<Object> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Sql(text, more);
    }

    Sql and(String condition, Object parameter) {
        return new Sql(text + " and " + condition, parameters).with(parameter);
    }

    /** The same parameters in a longer text: what is put around brings no question marks of its own. */
    Sql within(String before, String behind) {
        return new Sql(before + text + behind, parameters);
    }

    static Sql joined(String separator, List<Sql> parts) {
        return new Sql(
                parts.stream().map(Sql::text).collect(Collectors.joining(separator)),
                parts.stream().flatMap(part -> part.parameters().stream()).toList());
    }

    PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            bind(connection, statement);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            if (parameter instanceof String[] names) {
                statement.setArray(i + 1, connection.createArrayOf("text", names));
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
    }
}
