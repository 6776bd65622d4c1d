package io.fupan.platform.eventstore;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One store per node: Axon's engine, the reader and the tailer over the same connection pool. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    EventStoreNode eventStoreNode(DataSource database, EventCodec codec) {
        return EventStoreNode.start(database, codec, StoreSettings.standard());
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(EventStoreNode node) {
        return node.engine();
    }

    @Bean
    EventReader eventReader(EventStoreNode node) {
        return node.reader();
    }

    @Bean(destroyMethod = "")
    Tailer tailer(EventStoreNode node) {
        return node.tailer();
    }
}
