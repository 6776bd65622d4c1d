package io.fupan.platform.web;

import io.fupan.vocabulary.PersonId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One small review from convening to the homework after it, command by command. The interface's documentation shows its
 * lines as examples; sent in order, with the demo loaded, every one of them is accepted.
 */
public final class CommandExamples {

    /**
     * @param by who sends it
     * @param body one JSON object
     */
    public record Example(PersonId by, String command, JsonNode body) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILE = "/openapi/examples.jsonl";
    private static final List<Example> IN_ORDER = read();

    private CommandExamples() {}

    public static List<Example> inOrder() {
        return IN_ORDER;
    }

    /** The first body of each command, by its name. */
    public static Map<String, JsonNode> bodies() {
        return IN_ORDER.stream().collect(Collectors.toMap(Example::command, Example::body, (first, _) -> first));
    }

    /** The first of a command. */
    public static Example of(String command) {
        return IN_ORDER.stream()
                .filter(example -> example.command().equals(command))
                .findFirst()
                .orElseThrow();
    }

    private static List<Example> read() {
        var file = Objects.requireNonNull(CommandExamples.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(JSON::readTree)
                    .map(CommandExamples::example)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Example example(JsonNode line) {
        return new Example(
                PersonId.of(line.required("by").asString()),
                line.required("command").asString(),
                line.required("body"));
    }
}
