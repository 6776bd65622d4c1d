package io.fupan.platform.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/** Rows as Axon's messages; an entry's tracking token says its position. */
final class Messages {

    private Messages() {}

    static MessageStream.Entry<EventMessage> entry(Recalled event) {
        TrackingToken token = new GlobalSequenceTrackingToken(event.position());
        return new SimpleEntry<>(event.message(), TrackingToken.addToContext(Context.empty(), token));
    }

    static EventMessage message(RawEvent row, Object payload) {
        MessageType type = new MessageType(row.name(), Integer.toString(row.revision()));
        return new GenericEventMessage(row.eventId().toString(), type, payload, metadata(row), row.at());
    }

    /** What ends a sourced stream: everything up to here was seen. */
    static MessageStream.Entry<EventMessage> end(long head) {
        ConsistencyMarker marker = new GlobalIndexConsistencyMarker(head);
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE, ConsistencyMarker.addToContext(Context.empty(), marker));
    }

    private static Map<String, String> metadata(RawEvent row) {
        Map<String, String> metadata = new HashMap<>(MetadataJson.read(row.metadata()));
        put(metadata, EventMetadata.COMMAND_ID, row.commandId());
        put(metadata, EventMetadata.BY, row.by());
        put(metadata, EventMetadata.RECORDED_BY, row.recordedBy());
        put(metadata, EventMetadata.COMMAND_DIGEST, row.commandDigest());
        return metadata;
    }

    private static void put(Map<String, String> metadata, String key, Optional<?> value) {
        value.ifPresent(present -> metadata.put(key, present.toString()));
    }
}
