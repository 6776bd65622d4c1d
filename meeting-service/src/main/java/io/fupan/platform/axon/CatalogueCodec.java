package io.fupan.platform.axon;

import io.fupan.events.Event;
import io.fupan.events.EventType;
import io.fupan.events.EventTypes;
import io.fupan.platform.eventstore.EventCodec;
import io.fupan.platform.json.EventJson;
import io.fupan.vocabulary.Id;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Rows are what {@link EventTypes} promises and {@link EventJson} writes. */
public final class CatalogueCodec implements EventCodec {

    private final EventJson json;

    public CatalogueCodec(EventJson json) {
        this.json = json;
    }

    @Override
    public Encoded encode(EventMessage message) {
        if (!(message.payload() instanceof Event event))
            throw new IllegalArgumentException("not an event of the catalogue: " + message.type());
        EventType type = EventTypes.of(event.getClass());
        EventJson.Parts parts = json.write(event);
        return new Encoded(
                type.name(),
                type.revision(),
                type.kind(),
                parts.skeleton(),
                parts.erasable().orElse(null));
    }

    @Override
    public Set<UUID> erases(Object payload) {
        return ((Event) payload).erases().stream().map(Id::value).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Event decode(String name, int revision, String skeleton, @Nullable String erasable) {
        EventType type = EventTypes.named(name)
                .filter(known -> known.revision() == revision)
                .orElseThrow(() -> new IllegalArgumentException("unknown event " + name + " r" + revision));
        return json.read(type.record(), skeleton, Optional.ofNullable(erasable));
    }
}
