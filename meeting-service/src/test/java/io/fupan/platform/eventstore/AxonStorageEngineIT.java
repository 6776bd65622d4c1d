package io.fupan.platform.eventstore;

import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Axon itself expects of a storage engine. */
class AxonStorageEngineIT extends StorageEngineTestSuite<PostgresEventStorageEngine> {

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    @Override
    protected PostgresEventStorageEngine buildStorageEngine() {
        return STORE.node().node().engine();
    }

    @Override
    protected ProcessingContext processingContext() {
        return null;
    }
}
