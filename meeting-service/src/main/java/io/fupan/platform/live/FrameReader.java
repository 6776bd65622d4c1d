package io.fupan.platform.live;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes sense of what clients send, or says which field makes none. */
final class FrameReader {

    /** Bytes of somebody's presence. */
    static final int LARGEST_STATE = 1_024;

    private static final int LONGEST_ID = 64;
    /** Clients that sort their keys put the id behind the body. */
    private static final Pattern AT_THE_END = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-fA-F-]{1,64})\"\\s*(?=[,}])");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private FrameReader() {}

    /** @throws ProblemException unless it is one JSON object */
    static ObjectNode parse(String text) {
        try {
            JsonNode frame = JSON.readTree(text);
            if (frame instanceof ObjectNode object) return object;
            if (frame.isMissingNode()) throw malformed("", "not-json");
        } catch (JacksonException malformed) {
            throw malformed("", "not-json");
        }
        throw malformed("", "wrong-type");
    }

    /** @throws ProblemException naming the field that is wrong */
    static ClientFrame read(ObjectNode frame) {
        return switch (string(frame, "t")) {
            case "join" -> new ClientFrame.Join(id(frame, "meeting", MeetingId::of), from(frame));
            case "do" ->
                new ClientFrame.Do(
                        id(frame, "id", CommandId::of),
                        string(frame, "command"),
                        object(frame, "body").toString(),
                        frame.has("for") ? Optional.of(id(frame, "for", PersonId::of)) : Optional.empty());
            case "here" -> new ClientFrame.Here(state(object(frame, "state")));
            case "leave" -> new ClientFrame.Leave();
            case "ping" -> new ClientFrame.Ping(number("at", frame.path("at")));
            default -> throw new ProblemException(Problem.malformed("unknown-frame", "t", ""));
        };
    }

    /** What the answer to a frame is addressed by, sensible or not. */
    static Optional<String> id(ObjectNode frame) {
        return Optional.of(frame.path("id"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(id -> id.length() <= LONGEST_ID);
    }

    /** The same, from the beginning or the end of a frame too large to be read whole. */
    static Optional<String> idOf(Assembler.Whole tooLarge) {
        return idInHead(tooLarge.text()).or(() -> idInTail(tooLarge.tail()));
    }

    private static Optional<String> idInTail(String tail) {
        return AT_THE_END.matcher(tail).results().map(found -> found.group(1)).reduce((_, last) -> last);
    }

    private static Optional<String> idInHead(String head) {
        try (JsonParser parser = JSON.createParser(head)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals("id");
                JsonToken value = parser.nextToken();
                if (found && value == JsonToken.VALUE_STRING)
                    return Optional.of(parser.getString()).filter(id -> id.length() <= LONGEST_ID);
                parser.skipChildren();
            }
        } catch (JacksonException cutOff) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<From> from(ObjectNode frame) {
        if (!frame.has("from")) return Optional.empty();
        ObjectNode from = object(frame, "from");
        JsonNode epoch = from.path("epoch");
        if (!epoch.isString()) throw malformed("from.epoch", problem(epoch));
        return Optional.of(new From(epoch.asString(), number("from.position", from.path("position"))));
    }

    private static String state(ObjectNode state) {
        String json = state.toString();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(json))
            throw malformed("state", "text-has-control-characters");
        if (Frame.utf8Length(json) > LARGEST_STATE) throw malformed("state", "too-large");
        return json;
    }

    private static <T> T id(ObjectNode frame, String field, Function<String, T> parse) {
        try {
            return parse.apply(string(frame, field));
        } catch (Nonsense nonsense) {
            throw malformed(field, nonsense.problem());
        }
    }

    private static String string(ObjectNode frame, String field) {
        JsonNode value = frame.path(field);
        if (!value.isString()) throw malformed(field, problem(value));
        return value.asString();
    }

    private static long number(String field, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) throw malformed(field, problem(value));
        return value.asLong();
    }

    private static ObjectNode object(ObjectNode frame, String field) {
        if (frame.path(field) instanceof ObjectNode object) return object;
        throw malformed(field, problem(frame.path(field)));
    }

    private static String problem(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "missing" : "wrong-type";
    }

    private static ProblemException malformed(String field, String problem) {
        return new ProblemException(Problem.malformed(field, problem));
    }
}
