package io.fupan.platform.eventstore;

import io.fupan.database.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty store for one test class, and the nodes that work on it. */
final class StoreDatabase implements BeforeAllCallback, AfterAllCallback {

    private final TestPostgres postgres = new TestPostgres();
    private final List<EventStoreNode> nodes = new ArrayList<>();
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

    TestNode node() {
        return node(StoreSettings.standard());
    }

    TestNode node(StoreSettings settings) {
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
