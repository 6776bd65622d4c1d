package io.fupan.platform.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** A node of the store, spoken to in few words. Tags are written {@code key:value}. */
record TestNode(EventStoreNode node) {

    /** What a command's id, author and digest put on its events. */
    static Map<String, String> command(UUID id, UUID by, String digest) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.COMMAND_ID, id.toString());
        metadata.put(EventMetadata.BY, by.toString());
        metadata.put(EventMetadata.COMMAND_DIGEST, digest);
        return metadata;
    }

    static EventCriteria tagged(String... tags) {
        return EventCriteria.havingTags(Stream.of(tags).map(TestNode::tag).collect(Collectors.toUnmodifiableSet()));
    }

    static AppendCondition nothingNew(ConsistencyMarker since, String... tags) {
        return AppendCondition.withCriteria(tagged(tags)).withMarker(since);
    }

    private static Tag tag(String text) {
        String[] parts = text.split(":", 2);
        return new Tag(parts[0], parts[1]);
    }

    static TaggedEventMessage<?> event(Map<String, String> metadata, String payload, String... tags) {
        EventMessage event = new GenericEventMessage(new MessageType("test.Happened"), payload, metadata);
        Set<Tag> all = Stream.of(tags).map(TestNode::tag).collect(Collectors.toSet());
        return new GenericTaggedEventMessage<>(event, all);
    }

    CompletableFuture<Long> append(AppendCondition condition, TaggedEventMessage<?>... events) {
        return node.engine()
                .appendEvents(condition, null, List.of(events))
                .thenCompose(transaction -> committed(transaction));
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<Long> committed(AppendTransaction<?> transaction) {
        return ((AppendTransaction<Long>) transaction).commit(null);
    }

    CompletableFuture<Long> append(String payload, String... tags) {
        return append(AppendCondition.none(), event(Map.of(), payload, tags));
    }

    /** One event of a command, with nothing it depends on. */
    CompletableFuture<Long> append(Map<String, String> command, String payload, String... tags) {
        return append(AppendCondition.none(), event(command, payload, tags));
    }

    List<MessageStream.Entry<EventMessage>> source(EventCriteria criteria) {
        return node.engine()
                .source(SourcingCondition.conditionFor(criteria), null)
                .reduce(List.<MessageStream.Entry<EventMessage>>of(), TestNode::plus)
                .join();
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    List<Object> payloads(EventCriteria criteria) {
        List<MessageStream.Entry<EventMessage>> entries = source(criteria);
        return entries.subList(0, entries.size() - 1).stream()
                .map(entry -> entry.message().payload())
                .toList();
    }

    ConsistencyMarker marker(String... tags) {
        return source(tagged(tags)).getLast().getResource(ConsistencyMarker.RESOURCE_KEY);
    }
}
