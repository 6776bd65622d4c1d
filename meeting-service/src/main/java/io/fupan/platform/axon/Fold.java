package io.fupan.platform.axon;

import io.fupan.access.Roles;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.Scope;
import java.util.function.Consumer;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * What a decision knows: its own state, from its own scope, and who is what. Neither sees what only the other asked
 * for.
 */
final class Fold<C extends Command, S> {

    private final Decider<C, S> decider;
    private final Scope scope;
    private final Scope roleScope;
    private S state;
    private Roles roles = Roles.NOTHING_YET;

    Fold(Decider<C, S> decider, Scope scope, Scope roleScope) {
        this.decider = decider;
        this.scope = scope;
        this.roleScope = roleScope;
        this.state = decider.nothingYet();
    }

    void read(MessageStream<? extends EventMessage> stream) {
        each(stream, event -> {
            if (scope.matches(event.tags(), event.getClass()))
                state = decider.evolve().apply(state, event);
            if (roleScope.matches(event.tags(), event.getClass())) roles = Roles.evolve(roles, event);
        });
    }

    void readFurther(Scope further, MessageStream<? extends EventMessage> stream) {
        each(stream, event -> {
            if (further.matches(event.tags(), event.getClass()))
                state = decider.evolve().apply(state, event);
        });
    }

    private static void each(MessageStream<? extends EventMessage> stream, Consumer<Event> consumer) {
        stream.reduce(0, (count, entry) -> {
                    if (entry.message().payload() instanceof Event event) consumer.accept(event);
                    return count + 1;
                })
                .join();
    }

    S state() {
        return state;
    }

    Roles roles() {
        return roles;
    }
}
