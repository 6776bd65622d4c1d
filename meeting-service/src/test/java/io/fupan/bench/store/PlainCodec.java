package io.fupan.bench.store;

import io.fupan.events.EventClass;
import io.fupan.platform.eventstore.EventCodec;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Payloads that are JSON already, so that an engine is measured without anybody's JSON library. */
final class PlainCodec implements EventCodec {

    @Override
    public Encoded encode(EventMessage event) {
        return new Encoded(event.type().name(), 1, EventClass.MOVE, (String) event.payload(), null);
    }

    @Override
    public Set<UUID> erases(Object payload) {
        return Set.of();
    }

    @Override
    public Object decode(String name, int revision, String skeleton, String erasable) {
        return skeleton;
    }
}
