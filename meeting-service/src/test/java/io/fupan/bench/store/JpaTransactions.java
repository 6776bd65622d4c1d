package io.fupan.bench.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;

/** One entity manager per transaction, the thread's own: what Spring does for Axon, with less on the way. */
final class JpaTransactions implements TransactionManager, EntityManagerProvider {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    JpaTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public EntityManager getEntityManager() {
        return current.get();
    }

    /** The engine closes the entity manager before it commits; Hibernate then waits for the commit to do so. */
    @Override
    public Transaction startTransaction() {
        EntityManager manager = factory.createEntityManager();
        EntityTransaction transaction = manager.getTransaction();
        transaction.begin();
        current.set(manager);
        return new Transaction() {
            @Override
            public void commit() {
                current.remove();
                transaction.commit();
            }

            @Override
            public void rollback() {
                current.remove();
                if (transaction.isActive()) transaction.rollback();
            }
        };
    }
}
