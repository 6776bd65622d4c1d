package io.fupan.platform.demo;

import java.io.BufferedReader;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The course of a meeting as data: who gives which command when. */
record Script(List<Line> lines) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param at since the meeting's start
     * @param by a seat
     * @param body its strings may point: {@code @name} to an id, {@code #name} to a text in the reader's language
     */
    record Line(Duration at, String by, String command, ObjectNode body) {}

    static Script read(String name) {
        return Resources.read(name + "-review.jsonl", Script::of);
    }

    private static Script of(BufferedReader reader) {
        return new Script(reader.lines().map(Script::line).toList());
    }

    private static Line line(String json) {
        var line = JSON.readTree(json);
        var body = line.path("body") instanceof ObjectNode given ? given : JSON.createObjectNode();
        return new Line(
                at(line.required("at").asString()),
                line.required("by").asString(),
                line.required("do").asString(),
                body);
    }

    /** Hours, minutes, seconds: {@code 1:12:05}. */
    private static Duration at(String text) {
        String[] parts = text.split(":", -1);
        return Duration.ofHours(Long.parseLong(parts[0]))
                .plusMinutes(Long.parseLong(parts[1]))
                .plusSeconds(Long.parseLong(parts[2]));
    }
}
