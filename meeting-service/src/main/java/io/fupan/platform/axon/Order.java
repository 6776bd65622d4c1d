package io.fupan.platform.axon;

import static java.util.Objects.requireNonNull;

import io.fupan.events.Event;
import io.fupan.events.EventType;
import io.fupan.events.EventTypes;
import io.fupan.platform.eventstore.EventMetadata;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * A command on its way, with the digest of what it says. Axon does not copy a command's metadata to its events, so the
 * envelope is put on every event here.
 *
 * @param digest base64url; tells the same intent sent again from another one under the same id
 */
record Order<C extends Command>(C command, String digest) {

    static <C extends Command> Order<C> of(Class<C> type, CommandMessage message) {
        String digest = message.metadata().get(EventMetadata.COMMAND_DIGEST);
        return new Order<>(
                type.cast(requireNonNull(message.payload())),
                requireNonNull(digest, "a command travels with its digest"));
    }

    static MessageType type(Class<? extends Command> command) {
        return new MessageType("fupan." + command.getSimpleName());
    }

    CommandMessage message() {
        return new GenericCommandMessage(
                type(command.getClass()), command, Map.of(EventMetadata.COMMAND_DIGEST, digest));
    }

    EventMessage message(Event event) {
        EventType type = EventTypes.of(event.getClass());
        var messageType = new MessageType(type.name(), Integer.toString(type.revision()));
        return new GenericEventMessage(
                UUID.randomUUID().toString(),
                messageType,
                event,
                envelope(),
                command.act().at());
    }

    CommandLog.Stamp stamp() {
        Act act = command.act();
        UUID by = act.by().person().map(PersonId::value).orElse(null);
        return new CommandLog.Stamp(act.id().value(), by, digest);
    }

    private Map<String, String> envelope() {
        Act act = command.act();
        Map<String, String> envelope = new HashMap<>();
        envelope.put(EventMetadata.COMMAND_ID, act.id().toString());
        envelope.put(EventMetadata.COMMAND_DIGEST, digest);
        act.by().person().ifPresent(person -> envelope.put(EventMetadata.BY, person.toString()));
        act.recordedBy().ifPresent(person -> envelope.put(EventMetadata.RECORDED_BY, person.toString()));
        return envelope;
    }
}
