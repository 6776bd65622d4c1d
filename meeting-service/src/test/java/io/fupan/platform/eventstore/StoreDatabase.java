package io.fupan.platform.eventstore;

import static org.awaitility.Awaitility.await;

import io.fupan.database.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty store for one test class, and the nodes that work on it. */
final class StoreDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final String WAITING = """
        select count(*) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query ~ 'event_head|append_events'
        """;

    private static final String LISTENING = "datname = current_database() and query ilike 'listen%'";

    private final TestPostgres postgres = new TestPostgres();
    private final List<EventStoreNode> nodes = new ArrayList<>();
    private TestNode shared;

    /** Nested test classes are told of too. */
    private int depth;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (depth++ == 0) {
            postgres.beforeAll(context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (--depth > 0) {
            return;
        }
        nodes.forEach(EventStoreNode::close);
        postgres.afterAll(context);
    }

    DataSource pool() {
        return postgres.dataSource();
    }

    /** The node of this class's tests. */
    TestNode node() {
        if (shared == null) {
            shared = another();
        }
        return shared;
    }

    /** One more node on the same store. */
    TestNode another() {
        return another(StoreSettings.standard());
    }

    TestNode another(StoreSettings settings) {
        EventStoreNode node = EventStoreNode.start(pool(), new StringCodec(), settings);
        nodes.add(node);
        return new TestNode(node);
    }

    void execute(String sql) {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is submitted meanwhile ends up in one batch: the head is locked as by another node, a first request is
     * already waiting for it, and the rest gather behind that.
     */
    void inOneBatch(TestNode node, Runnable submissions) {
        try (Connection other = pool().getConnection()) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("select from event_head for update");
            }
            CompletableFuture<Long> first = node.append("first", "test:first");
            await().until(() -> column(WAITING).equals(List.of("1")));
            submissions.run();
            other.rollback();
            first.join();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The index by tags stays where it is meanwhile. */
    void whileNobodyIndexes(Runnable deeds) {
        try (Connection other = pool().getConnection()) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("select from event_tags_reach for update");
            }
            deeds.run();
            other.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the connections over which nodes hear of events. */
    void endListening() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where " + LISTENING);
    }

    boolean isListenedTo() {
        return !column("select pid from pg_stat_activity where " + LISTENING).isEmpty();
    }

    /** Ends every connection to this store. */
    void endAllConnections() {
        elsewhere("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name() + "'");
    }

    void allowConnections(boolean allowed) {
        elsewhere("alter database " + name() + " allow_connections " + allowed);
    }

    private String name() {
        return postgres.jdbcUrl().replaceFirst(".*/", "");
    }

    /** On the same server, but over a connection of no pool and to no store. */
    private void elsewhere(String sql) {
        String url = postgres.jdbcUrl().replaceFirst("[^/]*$", "postgres");
        try (Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many transactions wrote the events with this tag. */
    int batches(String tag) {
        return Integer.parseInt(
                column("select count(distinct xmin::text) from events where tags @> array['" + tag + "']")
                        .getFirst());
    }

    /** The first column, as texts. */
    List<String> column(String sql) {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
