package io.fupan.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Type;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Axon's own storage engine, on JPA, configured as its makers do. */
final class AxonJpaStorage implements SlowCommits.Storage, AutoCloseable {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    AxonJpaStorage(DataSource database) {
        factory = new HibernatePersistenceConfiguration("axon")
                .managedClass(AggregateEventEntry.class)
                .property("hibernate.connection.datasource", database)
                // Axon names its sequence with hyphens.
                .property("hibernate.globally_quoted_identifiers", true)
                .property("hibernate.hbm2ddl.auto", "create")
                .createEntityManagerFactory();
    }

    @Override
    public EventStorageEngine node() {
        return new AggregateBasedJpaEventStorageEngine(
                this::entityManager, this::begin, new DelegatingEventConverter(new Texts()), standard -> standard);
    }

    /** The engine closes what it gets; Hibernate then does so once the transaction has ended. */
    private EntityManager entityManager() {
        return current.get() == null ? factory.createEntityManager() : current.get();
    }

    private Transaction begin() {
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        current.set(manager);
        return new Transaction() {
            @Override
            public void commit() {
                current.remove();
                manager.getTransaction().commit();
            }

            @Override
            public void rollback() {
                current.remove();
                manager.getTransaction().rollback();
            }
        };
    }

    @Override
    public String table() {
        return "\"AggregateEventEntry\"";
    }

    @Override
    public String column() {
        return "identifier";
    }

    @Override
    public void close() {
        factory.close();
    }

    /** Payloads are texts; there is no metadata. */
    private static final class Texts implements Converter {

        @Override
        public boolean canConvert(Type source, Type target) {
            return true;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T convert(Object input, Type target) {
            return (T)
                    switch (input) {
                        case String text -> text.getBytes(UTF_8);
                        case Map<?, ?> _ -> new byte[0];
                        default -> Map.of();
                    };
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {}
    }
}
