package io.fupan.bench.store;

import io.fupan.platform.eventstore.EventMetadata;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Appends through Axon's interface, as a decision does: what it reads about is a stream of its own, and each append
 * holds only if nothing was added there since the one before.
 */
final class Appending implements Client {

    private static final MessageType TYPE = new MessageType("disputes.StanceTaken", "1");
    private static final String PERSON = UUID.randomUUID().toString();

    /** 350 bytes, as long as a stance with its reason. */
    private static final String JSON = "{\"stance\":\"against\",\"reason\":\"%s\"}".formatted("reasons ".repeat(39));

    private final EventStorageEngine engine;
    private final Set<Tag> tags;
    private final EventCriteria criteria;
    private final int events;
    private ConsistencyMarker marker;

    private Appending(EventStorageEngine engine, Set<Tag> tags, int events) {
        this.engine = engine;
        this.tags = tags;
        this.criteria = EventCriteria.havingTags(tags);
        this.events = events;
        this.marker = engine.source(SourcingCondition.conditionFor(criteria), null)
                .reduce(ConsistencyMarker.ORIGIN, (before, entry) -> {
                    ConsistencyMarker told = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
                    return told == null ? before : told;
                })
                .join();
    }

    /** With as many tags as a stance has, of which the condition names two. */
    static Appending tagged(EventStorageEngine engine, int events) {
        return new Appending(engine, Set.of(tag("meeting"), tag("dispute"), tag("person")), events);
    }

    /** With the one tag that Axon's aggregate engine takes. */
    static Appending aggregate(EventStorageEngine engine, int events) {
        return new Appending(engine, Set.of(tag("meeting")), events);
    }

    private static Tag tag(String key) {
        return new Tag(key, UUID.randomUUID().toString());
    }

    @Override
    public void ask() throws Exception {
        AppendCondition condition = AppendCondition.withCriteria(criteria).withMarker(marker);
        Map<String, String> metadata =
                Map.of(EventMetadata.COMMAND_ID, UUID.randomUUID().toString(), EventMetadata.BY, PERSON);
        var batch = IntStream.range(0, events)
                .<TaggedEventMessage<?>>mapToObj(_ -> event(metadata))
                .toList();
        marker = committed(engine.appendEvents(condition, null, batch).get());
    }

    private TaggedEventMessage<?> event(Map<String, String> metadata) {
        EventMessage event = new GenericEventMessage(TYPE, JSON, metadata);
        return new GenericTaggedEventMessage<>(event, tags);
    }

    private static <R> ConsistencyMarker committed(AppendTransaction<R> append) throws Exception {
        R result = append.commit(null).get();
        return append.afterCommit(result, null).get();
    }
}
