package io.fupan.platform.service;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client's copy of room and desk: whole states and merge patches (RFC 7396), nothing else. It minds gaps. */
public final class Mirror {

    private static final JsonMapper JSON = JsonMapper.shared();

    public String epoch = "";
    public long position;
    public long n;
    public JsonNode room = JSON.createObjectNode();
    public JsonNode desk = JSON.createObjectNode();
    public int wholes;

    public void take(JsonNode frame) {
        switch (frame.path("t").asString()) {
            case "room" -> replace(frame);
            case "move" -> apply(frame);
            case "desk" -> desk = merge(desk, frame.path("desk"));
            default -> {}
        }
    }

    private void replace(JsonNode frame) {
        wholes++;
        epoch = frame.path("epoch").asString();
        position = frame.path("position").asLong();
        n = frame.path("n").asLong();
        room = frame.path("room");
        desk = frame.path("desk");
    }

    private void apply(JsonNode move) {
        if (move.path("n").asLong() != n + 1) throw new AssertionError("after " + n + " came " + move);
        if (move.path("position").asLong() <= position) throw new AssertionError("positions only grow: " + move);
        n++;
        position = move.path("position").asLong();
        room = merge(room, move.path("room"));
        if (move.has("desk")) desk = merge(desk, move.path("desk"));
    }

    public static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) return patch;
        ObjectNode merged = target instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) merged.remove(change.getKey());
            else merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
        });
        return merged;
    }
}
