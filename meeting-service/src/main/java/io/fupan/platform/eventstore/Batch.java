package io.fupan.platform.eventstore;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/**
 * Many requests for one transaction: each is judged as if it came alone, in order, after those before it. Nobody is
 * told a verdict before that transaction is durable.
 */
final class Batch {

    private final Memory memory;
    private final long head;
    private final Map<UUID, CommandStamp.Known> known;
    private final Set<Request.Append> conflicting;
    private final List<NewEvent> events = new ArrayList<>();
    private final List<Recalled> written = new ArrayList<>();
    private final Tagged byTag = new Tagged();
    private final List<Request.Nothing> nothings = new ArrayList<>();
    private final Set<UUID> erased = new HashSet<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    /**
     * @param head the last position there is; memory knows everything up to it
     * @param known what commands of these requests were answered before
     * @param conflicting those whose condition is broken by an event that memory no longer holds
     */
    Batch(Memory memory, long head, Map<UUID, CommandStamp.Known> known, Set<Request.Append> conflicting) {
        this.memory = memory;
        this.head = head;
        this.known = new HashMap<>(known);
        this.conflicting = conflicting;
    }

    Batch judge(List<Request> requests) {
        for (Request request : requests) {
            verdicts.add(judge(request));
        }
        return this;
    }

    /** One per request, in their order. */
    List<Verdict> verdicts() {
        return verdicts;
    }

    long head() {
        return head;
    }

    /** To be written behind the head, in this order. */
    List<NewEvent> events() {
        return events;
    }

    List<Request.Nothing> nothings() {
        return nothings;
    }

    /** Commands whose erasable parts go with this transaction. */
    Set<UUID> erased() {
        return erased;
    }

    /** What there is to remember once it is durable. */
    List<Recalled> written() {
        return written;
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
        if (isBroken(append)) {
            return new Verdict.Failed(conflictingEventsDetected(new GlobalIndexConsistencyMarker(append.after())));
        }
        erase(append.erases());
        append.events().forEach(this::write);
        return new Verdict.RecordedAt(head + events.size());
    }

    private void write(NewEvent event) {
        events.add(event);
        Recalled recalled = Recalled.of(event.at(head + events.size()), event.payload());
        written.add(recalled);
        byTag.add(recalled);
    }

    private boolean isBroken(Request.Append append) {
        return conflicting.contains(append)
                || byTag.anyAfter(append.after(), append.criteria())
                || memory.anyAfter(append.after(), append.criteria());
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
}
