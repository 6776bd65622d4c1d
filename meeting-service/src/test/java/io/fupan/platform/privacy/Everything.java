package io.fupan.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * All there is in a database, in the form a dump gives it: every column of every table of every schema, as text; and
 * what the planner has noted of them, which holds some of their values.
 */
final class Everything {

    private static final String TABLES = """
        select quote_ident(n.nspname) || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
           or c.oid in ('pg_statistic'::regclass, 'pg_statistic_ext_data'::regclass)
        """;

    /** No such table, no such schema. */
    private static final Set<String> GONE = Set.of("42P01", "3F000");

    private final DataSource database;

    Everything(DataSource database) {
        this.database = database;
    }

    /** By {@code schema.table}. */
    Map<String, String> dump() {
        try (Connection connection = database.getConnection()) {
            Map<String, String> dump = new TreeMap<>();
            for (String table : tables(connection)) copy(connection, table).ifPresent(it -> dump.put(table, it));
            return dump;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Where any of these stands, as text or in bytes: {@code schema.table: needle}. */
    List<String> holding(String... needles) {
        List<String> found = new ArrayList<>();
        dump().forEach((table, rows) -> {
            for (String needle : needles) {
                String bytes = HexFormat.of().formatHex(needle.getBytes(UTF_8));
                if (rows.contains(needle) || rows.contains(bytes)) found.add(table + ": " + needle);
            }
        });
        return found;
    }

    private static TreeSet<String> tables(Connection connection) throws SQLException {
        TreeSet<String> tables = new TreeSet<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(TABLES)) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        return tables;
    }

    /** Empty when it was dropped meanwhile, as a table that another replaced. */
    private static Optional<String> copy(Connection connection, String table) throws SQLException {
        try {
            var text = new StringWriter();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", text);
            return Optional.of(text.toString());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } catch (SQLException failure) {
            if (GONE.contains(failure.getSQLState())) return Optional.empty();
            throw failure;
        }
    }
}
