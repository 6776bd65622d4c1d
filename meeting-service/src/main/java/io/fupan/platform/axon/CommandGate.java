package io.fupan.platform.axon;

import io.fupan.Capabilities;
import io.fupan.access.WhoMay;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AsksWhoWasHere;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.axonframework.messaging.commandhandling.CommandBus;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one way in for commands, whichever wire they come by. The answer is the position of the last event, given only
 * once it is durable, and the same for the same command id however often it is sent.
 */
public final class CommandGate {

    private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));

    private static final Map<String, Class<? extends Command>> BY_NAME = Capabilities.DECISIONS.stream()
            .filter(decider -> WhoMay.allows(PEOPLE, decider.name()))
            .collect(Collectors.toUnmodifiableMap(Decider::name, Decider::command, (a, _) -> a));

    private final CommandBus bus;
    private final Attendance attendance;
    private final Clock clock;
    private final CommandReader reader = new CommandReader();

    CommandGate(CommandBus bus, Attendance attendance, Clock clock) {
        this.bus = bus;
        this.attendance = attendance;
        this.clock = clock;
    }

    /**
     * A person's command as it came in.
     *
     * @param json the body, one JSON object
     * @return the position; it fails with {@link Malformed}, {@link io.fupan.vocabulary.RuleBroken},
     *     {@link io.fupan.platform.eventstore.CommandIdReused}, {@link io.fupan.platform.eventstore.StoreOverloaded},
     *     {@link io.fupan.platform.eventstore.StoreUnavailable} or, when others kept coming first,
     *     {@link org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException}
     */
    public CompletableFuture<Long> give(String name, String json, PersonId by, CommandId id) {
        return give(name, json, Act.of(by, id, now()));
    }

    /**
     * The same for somebody who says it while a scribe enters it.
     *
     * @param speaker whose words they are
     * @param scribe who enters them
     */
    public CompletableFuture<Long> give(String name, String json, PersonId speaker, PersonId scribe, CommandId id) {
        return give(name, json, Act.of(speaker, id, now()).enteredBy(scribe));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same with a given time, for what is played rather than lived. */
    public CompletableFuture<Long> give(String name, String json, Act act) {
        try {
            ObjectNode body = reader.parse(json);
            Class<? extends Command> type = Optional.<Class<? extends Command>>ofNullable(BY_NAME.get(name))
                    .orElseThrow(() -> new Malformed("unknown-command", "", name));
            return give(read(type, body, act), reader.digest(name, body));
        } catch (Malformed e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Command read(Class<? extends Command> type, ObjectNode body, Act act) {
        Command command = reader.read(type, body, act);
        if (!(command instanceof AsksWhoWasHere asks)) return command;
        return reader.read(type, body, act.knowing(attendance.lastSeen(asks.meeting())));
    }

    /** A command of the system's own, such as setting up departments and OKRs. */
    public CompletableFuture<Long> give(Command command) {
        return give(command, CommandReader.digest(command.toString()));
    }

    private CompletableFuture<Long> give(Command command, String digest) {
        return bus.dispatch(new Order<>(command, digest).message(), null)
                .thenApply(result -> (Receipt) result.payload())
                .thenCompose(Receipt::position);
    }
}
