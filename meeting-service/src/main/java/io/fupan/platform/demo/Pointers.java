package io.fupan.platform.demo;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts ids and texts where a script points at them.
 *
 * @param known ids that exist outside the meeting: people by seat, agenda items by kind, key results and objectives by
 *     code
 */
record Pointers(Names names, String meeting, Map<String, String> known, JsonNode texts) {

    JsonNode resolve(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode resolved = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(it -> resolved.set(it.getKey(), resolve(it.getValue())));
                yield resolved;
            }
            case ArrayNode array -> {
                ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
                array.forEach(it -> resolved.add(resolve(it)));
                yield resolved;
            }
            default -> node.isString() ? JsonNodeFactory.instance.stringNode(text(node.asString())) : node;
        };
    }

    private String text(String text) {
        if (text.startsWith("#")) return texts.required(text.substring(1)).asString();
        if (!text.startsWith("@")) return text;
        String name = text.substring(1);
        return Optional.ofNullable(known.get(name))
                .orElseGet(() -> names.id(meeting + "/" + name).toString());
    }
}
