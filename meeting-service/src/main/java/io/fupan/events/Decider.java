package io.fupan.events;

import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One decision, whole and pure: from the events it asks about a small state, from command and state new events or a
 * refusal.
 *
 * @param nothingYet the state before any event
 * @param decide the events that follow, possibly none; throws {@link io.fupan.vocabulary.RuleBroken}
 * @param evolve the state after one more event; never refuses, history is believed
 * @param further what else must be read, known only once the command's own scope was read
 */
public record Decider<C extends Command, S>(
        Class<C> command,
        S nothingYet,
        BiFunction<C, S, List<? extends Event>> decide,
        BiFunction<S, Event, S> evolve,
        BiFunction<C, S, Optional<Scope>> further) {

    public static <C extends Command, S> Decider<C, S> of(
            Class<C> command,
            S nothingYet,
            BiFunction<C, S, List<? extends Event>> decide,
            BiFunction<S, Event, S> evolve) {
        return new Decider<>(command, nothingYet, decide, evolve, (_, _) -> Optional.empty());
    }

    public Decider<C, S> thenAsking(BiFunction<C, S, Optional<Scope>> further) {
        return new Decider<>(command, nothingYet, decide, evolve, further);
    }

    /** {@code CastBallot}: the command's name outside. */
    public String name() {
        return command.getSimpleName();
    }
}
