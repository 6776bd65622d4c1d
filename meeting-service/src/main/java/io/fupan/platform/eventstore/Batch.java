package io.fupan.platform.eventstore;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/**
 * One transaction for many requests: each is judged as if it came alone, in order, and all that pass commit at once.
 */
final class Batch {

    private final Connection connection;
    private final Tail tail;
    private final List<NewEvent> events = new ArrayList<>();
    private final List<Request.Nothing> nothings = new ArrayList<>();
    private final Set<UUID> erased = new HashSet<>();
    private Map<UUID, CommandStamp.Known> known = new HashMap<>();
    private Set<Request.Append> conflicting = Set.of();
    private long head;

    Batch(Connection connection, Tail tail) {
        this.connection = connection;
        this.tail = tail;
    }

    /** Everything but the commit; nobody is told a verdict before that. */
    List<Verdict> write(List<Request> requests) throws SQLException {
        head = EventTable.lockHead(connection);
        catchUp();
        known = EventTable.known(connection, commandIds(requests));
        conflicting = TagIndex.conflicting(connection, beyondTheTail(requests));
        List<Verdict> verdicts = requests.stream().map(this::judge).toList();
        insert();
        return verdicts;
    }

    /** Knows afterwards what other nodes wrote, or, when that is too much, starts to know from here. */
    private void catchUp() throws SQLException {
        long missing = head - tail.head();
        if (missing < 0 || missing > tail.capacity()) {
            tail.restartAt(head);
        } else if (missing > 0) {
            EventTable.readTail(connection, tail, head);
            tail.keep();
        }
    }

    private static Set<UUID> commandIds(List<Request> requests) {
        Set<UUID> ids = new HashSet<>();
        for (Request request : requests) {
            CommandStamp command = request.command();
            if (command != null) {
                ids.add(command.id());
            }
        }
        return ids;
    }

    private List<Request.Append> beyondTheTail(List<Request> requests) {
        List<Request.Append> old = new ArrayList<>();
        for (Request request : requests) {
            if (request instanceof Request.Append append && !tail.knowsAllAfter(append.after())) {
                old.add(append);
            }
        }
        return old;
    }

    private Verdict judge(Request request) {
        CommandStamp command = request.command();
        CommandStamp.Known before = command == null ? null : known.get(command.id());
        if (command != null && before != null) {
            return repeated(command, before);
        }
        Verdict verdict = switch (request) {
            case Request.Append append -> append(append);
            case Request.Nothing nothing -> nothing(nothing);
        };
        if (command != null && verdict instanceof Verdict.RecordedAt(long position)) {
            known.put(command.id(), new CommandStamp.Known(command.id(), command.by(), command.digest(), position));
        }
        return verdict;
    }

    private static Verdict repeated(CommandStamp command, CommandStamp.Known before) {
        try {
            command.mustBe(before);
            return new Verdict.RecordedAt(before.position());
        } catch (CommandIdReused reused) {
            return new Verdict.Failed(reused);
        }
    }

    private Verdict append(Request.Append append) {
        if (conflicting.contains(append) || tail.anyAfter(append.after(), append.criteria())) {
            return new Verdict.Failed(conflictingEventsDetected(new GlobalIndexConsistencyMarker(append.after())));
        }
        erase(append.erases());
        for (NewEvent event : append.events()) {
            events.add(event);
            tail.add(head + events.size(), event.name(), event.tags());
        }
        return new Verdict.RecordedAt(tail.head());
    }

    private Verdict nothing(Request.Nothing nothing) {
        nothings.add(nothing);
        return new Verdict.RecordedAt(nothing.position());
    }

    /** What is still in this batch loses its erasable part before it is ever written. */
    private void erase(Set<UUID> commands) {
        if (!commands.isEmpty()) {
            erased.addAll(commands);
            events.replaceAll(event -> commands.contains(event.commandId()) ? event.erased() : event);
        }
    }

    private void insert() throws SQLException {
        if (!erased.isEmpty()) {
            EventTable.erase(connection, erased);
        }
        if (!nothings.isEmpty()) {
            EventTable.insertNothing(connection, nothings);
        }
        if (!events.isEmpty()) {
            EventTable.insert(connection, head + 1, events);
            TagIndex.insert(connection, head + 1, events);
            EventTable.moveHead(connection, tail.head());
        }
    }
}
