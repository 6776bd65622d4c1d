package io.fupan.bench.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A layout in a database of its own, written over one connection, so that its backend's time is its own. */
final class Store implements AutoCloseable {

    private final Layout layout;
    private final Connection connection;
    private final Insertion insertion;
    private final long backend;
    private long head;

    private Store(Layout layout, Connection connection) throws SQLException {
        this.layout = layout;
        this.connection = connection;
        this.insertion = new Insertion(layout);
        this.backend = Database.number(connection, "select pg_backend_pid()");
        this.head = Database.number(connection, "select position from event_head");
    }

    /** With all that the base holds by now. */
    static Store copy(Database database, String name, Layout layout) throws SQLException {
        database.execute("create database \"" + name + "\" template " + Base.NAME + " strategy file_copy");
        Connection connection = database.connect(name);
        try (var statement = connection.createStatement()) {
            for (String change : layout.changes()) statement.execute(change);
            statement.execute(new Insertion(layout).function());
            statement.execute("vacuum analyze");
        }
        return new Store(layout, connection);
    }

    Layout layout() {
        return layout;
    }

    long head() {
        return head;
    }

    /** The number of the process that serves it. */
    long backend() {
        return backend;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Writes the events that come next and returns when they are durable. */
    void append(List<Row> rows, Form form) throws SQLException {
        long next = head + rows.size();
        switch (form) {
            case TODAY, STATEMENTS_TEXT, STATEMENTS -> statements(rows, next, form);
            case FUNCTION -> once(Insertion.call(), rows, next, form);
            case STATEMENT_TEXT, STATEMENT -> once(insertion.oneStatement(), rows, next, form);
        }
        head = next;
    }

    private void once(String sql, List<Row> rows, long next, Form form) throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, next);
            statement.setLong(2, head);
            new Arrays(connection, statement, rows, form.binary()).after(2);
            ResultSet told = statement.executeQuery();
            if (!told.next()) throw new IllegalStateException("the head was not at " + head);
        }
    }

    private void statements(List<Row> rows, long next, Form form) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement(Insertion.LOCK);
                PreparedStatement insert =
                        connection.prepareStatement(form == Form.TODAY ? insertion.events() : insertion.statements());
                PreparedStatement move = connection.prepareStatement(Insertion.MOVE)) {
            lock.executeQuery();
            new Arrays(connection, insert, rows, form.binary()).after(0);
            insert.executeUpdate();
            if (form == Form.TODAY) tags(rows);
            move.setLong(1, next);
            move.execute();
            connection.commit();
        }
    }

    /** As the index by tags is written today: by a statement and three arrays of its own. */
    private void tags(List<Row> rows) throws SQLException {
        List<Object> tags = new ArrayList<>();
        List<Object> positions = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (Row row : rows) {
            tags.addAll(row.tags());
            positions.addAll(Collections.nCopies(row.tags().size(), row.position()));
            names.addAll(Collections.nCopies(row.tags().size(), row.name()));
        }
        try (PreparedStatement insert = connection.prepareStatement(Insertion.TAGS)) {
            insert.setArray(1, connection.createArrayOf("text", tags.toArray()));
            insert.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            insert.setArray(3, connection.createArrayOf("text", names.toArray()));
            insert.executeUpdate();
        }
    }

    /** The positions that answer. */
    List<Long> ask(Question question) throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement select = layout.answer(question).prepared(connection)) {
            ResultSet rows = select.executeQuery();
            List<Long> positions = new ArrayList<>();
            while (rows.next()) positions.add(rows.getLong(1));
            return positions;
        }
    }

    /** How PostgreSQL answers, with the pages it touched. */
    String plan(Question question) throws SQLException {
        connection.setAutoCommit(true);
        Sql explain = layout.answer(question).within("explain (analyze, buffers, timing off) ", "");
        try (PreparedStatement statement = explain.prepared(connection)) {
            ResultSet lines = statement.executeQuery();
            StringBuilder plan = new StringBuilder();
            while (lines.next()) plan.append(lines.getString(1)).append('\n');
            return plan.toString();
        }
    }

    /** Megabytes on disk. */
    long megabytes(String measure, String table) throws SQLException {
        return Database.number(connection, "select coalesce(%s(to_regclass('%s')), 0) >> 20".formatted(measure, table));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
