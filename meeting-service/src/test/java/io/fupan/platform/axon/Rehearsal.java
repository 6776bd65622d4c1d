package io.fupan.platform.axon;

import io.fupan.Capabilities;
import io.fupan.access.Roles;
import io.fupan.access.WhoMay;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** All decisions without a store: bodies are read, roles checked and scopes kept to as in the house. */
public final class Rehearsal {

    private final CommandReader reader = new CommandReader();
    private final Instant now;
    private final List<Event> history = new ArrayList<>();
    private final Map<String, Set<Class<?>>> decided = new TreeMap<>();

    public Rehearsal(Instant now) {
        this.now = now;
    }

    /** A person's command as it comes in. */
    public void give(PersonId by, String name, String json) {
        Act act = Act.of(by, new CommandId(UUID.randomUUID()), now);
        give(reader.read(decider(name).command(), reader.parse(json), act));
    }

    public void give(Command command) {
        give(decider(command.getClass().getSimpleName()), command);
    }

    private <C extends Command, S> void give(Decider<C, S> decider, Command given) {
        C command = decider.command().cast(given);
        WhoMay.check(roles(command), command, decider.name());
        S state = fold(decider, decider.nothingYet(), command.scope());
        var further = decider.further().apply(command, state);
        S whole = further.map(scope -> fold(decider, state, scope)).orElse(state);
        for (Event event : decider.decide().apply(command, whole)) {
            history.add(event);
            decided.computeIfAbsent(
                            decider.name(),
                            _ -> new TreeSet<>((a, b) -> a.getName().compareTo(b.getName())))
                    .add(event.getClass());
        }
    }

    /** The types each command's decision has emitted so far. */
    public Map<String, Set<Class<?>>> decided() {
        return decided;
    }

    private Roles roles(Command command) {
        Scope scope = Roles.scope(command);
        Roles roles = Roles.NOTHING_YET;
        for (Event event : history) {
            if (scope.matches(event.tags(), event.getClass())) roles = Roles.evolve(roles, event);
        }
        return roles;
    }

    private <S> S fold(Decider<?, S> decider, S start, Scope scope) {
        S state = start;
        for (Event event : history) {
            if (scope.matches(event.tags(), event.getClass()))
                state = decider.evolve().apply(state, event);
        }
        return state;
    }

    private static Decider<?, ?> decider(String name) {
        return Capabilities.DECISIONS.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no decision " + name));
    }
}
