package io.fupan.platform.eventstore;

import io.fupan.events.EventClass;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plain strings as payloads, stored as JSON strings. What follows a {@code |} is erasable; {@code erases:<id>} erases
 * the words of an earlier command; {@code raw:…} is taken for JSON as it is.
 */
final class StringCodec implements EventCodec {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Encoded encode(EventMessage event) {
        String payload = (String) event.payload();
        String name = event.type().qualifiedName().name();
        String[] parts = payload.split("\\|", 2);
        String skeleton = payload.startsWith("raw:") ? payload.substring(4) : JSON.writeValueAsString(parts[0]);
        String erasable = parts.length == 1 ? null : JSON.writeValueAsString(parts[1]);
        return new Encoded(name, 1, EventClass.MOVE, skeleton, erasable);
    }

    @Override
    public Set<UUID> erases(Object payload) {
        return Stream.of((String) payload)
                .filter(text -> text.startsWith("erases:"))
                .map(text -> UUID.fromString(text.substring("erases:".length())))
                .collect(Collectors.toSet());
    }

    @Override
    public Object decode(String name, int revision, String skeleton, @Nullable String erasable) {
        String kept = JSON.readValue(skeleton, String.class);
        return erasable == null ? kept : kept + "|" + JSON.readValue(erasable, String.class);
    }
}
