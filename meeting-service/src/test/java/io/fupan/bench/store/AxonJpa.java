package io.fupan.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Axon's open storage engine, over JPA by Hibernate. It writes on its caller's thread. */
final class AxonJpa implements AutoCloseable {

    /** What a pool has that nobody has set a size for. */
    private static final int USUAL_POOL = 10;

    /**
     * More than two cores and one disk can keep busy, so that no append waits for a connection that another could use.
     */
    private static final int LARGER_POOL = 32;

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final EventStorageEngine engine;

    private AxonJpa(HikariDataSource pool, HibernatePersistenceConfiguration configuration) {
        this.pool = pool;
        this.factory = configuration
                .managedClass(AggregateEventEntry.class)
                .property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool)
                .property(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "create")
                // The name of its sequence has hyphens.
                .property(AvailableSettings.GLOBALLY_QUOTED_IDENTIFIERS, true)
                .createEntityManagerFactory();
        JpaTransactions transactions = new JpaTransactions(factory);
        this.engine = new AggregateBasedJpaEventStorageEngine(
                transactions,
                transactions,
                new DelegatingEventConverter(new PlainConverter()),
                it -> it.persistenceExceptionResolver(new SQLStateResolver()));
    }

    /** Everything as it is when one sets nothing: payloads are large objects, each position is asked for alone. */
    static AxonJpa asItComes(Database database) {
        return new AxonJpa(database.pool(USUAL_POOL), new HibernatePersistenceConfiguration("as-it-comes"));
    }

    /**
     * Everything one can turn without touching its code: payloads in the row, as its makers advise for PostgreSQL;
     * positions a thousand at a time; inserts of one transaction in one statement; a larger pool; no needless
     * statements.
     */
    static AxonJpa tuned(Database database) {
        HikariDataSource pool = database.pool(LARGER_POOL);
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new AxonJpa(pool, (HibernatePersistenceConfiguration) new HibernatePersistenceConfiguration("tuned")
                .mappingFile("bench/axon-tuned.orm.xml")
                .property(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true)
                .property(AvailableSettings.STATEMENT_BATCH_SIZE, 100)
                .property(AvailableSettings.ORDER_INSERTS, true));
    }

    EventStorageEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
