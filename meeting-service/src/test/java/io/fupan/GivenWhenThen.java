package io.fupan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;

/**
 * A decision's test reads as minutes: given what happened, when somebody wants, then what follows. Only events inside
 * the decision's own scope reach its state, just as in the store; a scope that forgets an event shows here.
 */
public final class GivenWhenThen<C extends Command, S> {

    private final Decider<C, S> decider;
    private final List<Event> history;

    private GivenWhenThen(Decider<C, S> decider, List<Event> history) {
        this.decider = decider;
        this.history = history;
    }

    public static <C extends Command, S> GivenWhenThen<C, S> of(Decider<C, S> decider, Event... history) {
        return new GivenWhenThen<>(decider, List.of(history));
    }

    public Then when(C command) {
        return new Then(command);
    }

    public final class Then {

        private final C command;

        private Then(C command) {
            this.command = command;
        }

        public void then(Event... expected) {
            assertThat(decide()).containsExactly(expected);
        }

        public void thenNothing() {
            assertThat(decide()).isEmpty();
        }

        public void refused(Refusal refusal) {
            var broken = catchThrowableOfType(RuleBroken.class, this::decide);
            assertThat(broken).as("expected a refusal, %s", refusal).isNotNull();
            assertThat(broken.refusal()).isEqualTo(refusal);
        }

        private List<Event> decide() {
            S state = fold(decider.nothingYet(), command.scope());
            Optional<Scope> further = decider.further().apply(command, state);
            S whole = further.map(scope -> fold(state, scope)).orElse(state);
            return List.copyOf(decider.decide().apply(command, whole));
        }

        private S fold(S start, Scope scope) {
            S state = start;
            for (Event event : history) {
                if (scope.matches(event.tags(), event.getClass()))
                    state = decider.evolve().apply(state, event);
            }
            return state;
        }
    }
}
