package io.fupan.platform.web;

import io.fupan.events.EventTypes;
import io.fupan.platform.eventstore.RawEvent;
import io.fupan.vocabulary.Sealed;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of an export: the envelope, the skeleton as it is kept, and the words that belong into it by where they
 * belong. Sealed values stay out for good, with their salts: what was revealed is in the event of its reveal.
 */
final class ExportedEvent {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExportedEvent() {}

    static String json(RawEvent event) {
        ObjectNode line = JSON.createObjectNode();
        line.put("position", event.position());
        line.put("id", event.eventId().toString());
        line.put("event", event.name());
        line.put("revision", event.revision());
        line.put("class", event.kind().name().toLowerCase(Locale.ROOT));
        line.put("at", event.at().toString());
        event.by().ifPresent(by -> line.put("by", by.toString()));
        event.recordedBy().ifPresent(by -> line.put("recordedBy", by.toString()));
        event.commandId().ifPresent(command -> line.put("command", command.toString()));
        new TreeSet<>(event.tags()).forEach(line.withArray("tags")::add);
        line.set("skeleton", JSON.readTree(event.skeleton()));
        event.erasable().ifPresent(erasable -> line.set("words", words(event.name(), JSON.readTree(erasable))));
        return line.toString();
    }

    private static ObjectNode words(String name, JsonNode erasable) {
        ObjectNode words = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> part : erasable.properties()) {
            JsonNode value = part.getValue().path("value");
            // Words are texts and sealed values are not; the type is asked beside, so that a new kind cannot slip out.
            if (value.isString() && !isSealed(name, part.getKey())) words.set(part.getKey(), value);
        }
        return words;
    }

    private static boolean isSealed(String name, String pointer) {
        return EventTypes.named(name).stream()
                .flatMap(type -> Arrays.stream(type.record().getRecordComponents()))
                .filter(component -> component.getType() == Sealed.class)
                .map(RecordComponent::getName)
                .anyMatch(field -> pointer.equals("/" + field) || pointer.startsWith("/" + field + "/"));
    }
}
