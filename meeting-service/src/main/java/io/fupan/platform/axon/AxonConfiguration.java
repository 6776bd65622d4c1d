package io.fupan.platform.axon;

import static java.util.Objects.requireNonNull;

import io.fupan.Capabilities;
import io.fupan.events.Event;
import io.fupan.platform.eventstore.EventCodec;
import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import io.fupan.platform.json.EventJson;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.axonframework.common.configuration.ComponentRegistry;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.retry.RetryingCommandBus;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Axon Framework, declared here and nowhere else. There is deliberately no {@code TransactionManager} (the store
 * commits in groups; one would hold a thread and a second transaction per command) and nothing publishes events but
 * decisions.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventCodec eventCodec() {
        return new CatalogueCodec(new EventJson());
    }

    @Bean(destroyMethod = "shutdown")
    org.axonframework.common.configuration.AxonConfiguration axon(PostgresEventStorageEngine engine) {
        var configurer = EventSourcingConfigurer.create()
                .registerEventStorageEngine(_ -> engine)
                .registerTagResolver(_ -> AxonConfiguration::tags)
                .registerCommandHandlingModule(decisions(new CommandLog(engine)))
                .componentRegistry(AxonConfiguration::leaveOut);
        var axon = configurer.build();
        axon.start();
        return axon;
    }

    @Bean
    CommandGate commandGate(
            org.axonframework.common.configuration.AxonConfiguration axon, Attendance attendance, Clock clock) {
        return new CommandGate(axon.getComponent(CommandBus.class), attendance, clock);
    }

    private static CommandHandlingModule.CommandHandlerPhase decisions(CommandLog answered) {
        var handlers = CommandHandlingModule.named("decisions").commandHandlers();
        for (var decider : Capabilities.DECISIONS) {
            QualifiedName name = Order.type(decider.command()).qualifiedName();
            handlers.commandHandler(
                    name, axon -> new DecisionSlice<>(decider, axon.getComponent(EventStore.class), answered));
        }
        return handlers;
    }

    private static Set<Tag> tags(EventMessage message) {
        return ScopeCriteria.tags(((Event) requireNonNull(message.payload())).tags());
    }

    /** Payloads stay the records they are, usage is reported to nobody, and a conflict makes a decision run again. */
    private static void leaveOut(ComponentRegistry registry) {
        Executor executor = Executors.newVirtualThreadPerTaskExecutor();
        registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                .registerComponent(Converter.class, _ -> new NoConverter())
                .registerDecorator(
                        CommandBus.class, 0, (_, _, bus) -> new RetryingCommandBus(bus, new ConflictRetry(executor)));
    }
}
