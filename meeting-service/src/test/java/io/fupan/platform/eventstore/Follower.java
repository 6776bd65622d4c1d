package io.fupan.platform.eventstore;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/** Reads a storage engine's events from the first on, as they come. */
record Follower(MessageStream<EventMessage> stream, List<UUID> seen) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static Follower of(EventStorageEngine engine) {
        StreamingCondition fromTheFirst =
                StreamingCondition.startingFrom(engine.firstToken(null).join());
        return new Follower(engine.stream(fromTheFirst, null), new ArrayList<>());
    }

    /** All events until this one has come. */
    List<UUID> awaitSeen(UUID event) {
        await().atMost(PATIENCE).until(() -> {
            read();
            return seen.contains(event);
        });
        return seen;
    }

    private void read() {
        Optional<MessageStream.Entry<EventMessage>> entry = stream.next();
        while (entry.isPresent()) {
            seen.add(UUID.fromString(entry.get().message().identifier()));
            entry = stream.next();
        }
        stream.error().ifPresent(failure -> {
            throw new IllegalStateException(failure);
        });
    }
}
