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

    void read(MessageStream<? extends EventMessage> found) {
        each(found, event -> {
            if (asks(scope, roleScope, event)) state = decider.evolve().apply(state, event);
            if (asks(roleScope, scope, event)) roles = Roles.evolve(roles, event);
        });
    }

    void readFurther(MessageStream<? extends EventMessage> found) {
        each(found, event -> state = decider.evolve().apply(state, event));
    }

    /** What one clause alone asks for was found by it; whose it is needs a look at the tags only where several do. */
    private static boolean asks(Scope one, Scope other, Event event) {
        int asking = one.asking(event.getClass());
        if (asking == 0) return false;
        boolean alone = asking == 1 && other.asking(event.getClass()) == 0;
        return alone || one.matches(event.tags(), event.getClass());
    }

    private static void each(MessageStream<? extends EventMessage> found, Consumer<Event> consumer) {
        for (var entry = found.next(); entry.isPresent(); entry = found.next()) {
            if (entry.get().message().payload() instanceof Event event) consumer.accept(event);
        }
        found.error().ifPresent(Fold::rethrow);
    }

    private static void rethrow(Throwable failure) {
        throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    S state() {
        return state;
    }

    Roles roles() {
        return roles;
    }
}
