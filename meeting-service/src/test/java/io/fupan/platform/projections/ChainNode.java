package io.fupan.platform.projections;

import io.fupan.platform.axon.CatalogueCodec;
import io.fupan.platform.eventstore.EventStoreNode;
import io.fupan.platform.eventstore.StoreSettings;
import io.fupan.platform.json.EventJson;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that runs the store and one projection, and nothing else. */
final class ChainNode implements AutoCloseable {

    private final Chain chain;
    private final EventStoreNode store;
    private final JdbcClient database;
    private final Projections projections;

    private ChainNode(DataSource pool, Chain chain) {
        this.chain = chain;
        store = EventStoreNode.start(pool, new CatalogueCodec(new EventJson()), StoreSettings.standard());
        database = JdbcClient.create(pool);
        projections = new Projections(
                List.of(chain),
                store.reader(),
                store.tailer(),
                database,
                new TransactionTemplate(new JdbcTransactionManager(pool)));
    }

    /** Follows the events already, but does not fold them yet. */
    static ChainNode prepared(DataSource pool, Chain chain) {
        return new ChainNode(pool, chain);
    }

    static ChainNode started(DataSource pool, Chain chain) {
        ChainNode node = prepared(pool, chain);
        node.start();
        return node;
    }

    void start() {
        projections.start();
    }

    Projections projections() {
        return projections;
    }

    /** The tables, once they hold all up to a position. */
    Chain.Links read(long position) {
        return projections.read(chain.name(), position, () -> chain.read(database));
    }

    @Override
    public void close() {
        projections.stop();
        store.close();
    }
}
