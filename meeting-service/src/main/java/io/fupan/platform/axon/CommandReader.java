package io.fupan.platform.axon;

import io.fupan.platform.json.DomainJson;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.Nonsense;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a command's body; the act (who, when, which intent) comes from the session and the clock, never from the body.
 */
final class CommandReader {

    private static final String ACT = "act";
    private static final JsonMapper MAPPER = DomainJson.PLAIN
            .rebuild()
            .addModule(new SimpleModule("act").addDeserializer(Act.class, new ActFromContext()))
            .build();

    /** @throws Malformed unless the text is one JSON object */
    ObjectNode parse(String json) {
        JsonNode tree = tree(json);
        if (tree instanceof ObjectNode body) return body;
        throw new Malformed("malformed", "", tree.isMissingNode() ? "not-json" : "wrong-type");
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException _) {
            throw new Malformed("malformed", "", "not-json");
        }
    }

    /** @throws Malformed naming the field that is missing, unknown or impossible */
    <C extends Command> C read(Class<C> type, ObjectNode body, Act act) {
        if (body.has(ACT)) throw new Malformed("malformed", ACT, "unknown-field");
        body.put(ACT, true);
        try {
            return MAPPER.readerFor(type).withAttribute(Act.class, act).readValue(body);
        } catch (JacksonException e) { // also a number too large for its field
            throw malformed(e, body);
        } finally {
            body.remove(ACT);
        }
    }

    /** Tells one body from another: over the command's name and its body with sorted keys. */
    String digest(String name, ObjectNode body) {
        return digest(name + "\n" + MAPPER.writeValueAsString(body));
    }

    /** SHA-256, base64url. */
    static String digest(String said) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Malformed malformed(JacksonException e, ObjectNode body) {
        String path = path(e);
        if (nonsense(e) instanceof Nonsense nonsense) {
            String field = nonsense.component()
                    .map(it -> path.isEmpty() ? it : path + "." + it)
                    .orElse(path);
            return new Malformed("malformed", field, nonsense.problem());
        }
        if (e instanceof UnrecognizedPropertyException) return new Malformed("malformed", path, "unknown-field");
        return new Malformed("malformed", path, isMissing(e, body) ? "missing" : "wrong-type");
    }

    private static @Nullable Nonsense nonsense(Throwable failure) {
        if (failure instanceof Nonsense nonsense) return nonsense;
        Throwable cause = failure.getCause();
        return cause == null ? null : nonsense(cause);
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static boolean isMissing(JacksonException e, ObjectNode body) {
        JsonNode node = body;
        for (var step : e.getPath()) {
            node = step.getPropertyName() == null ? node.path(step.getIndex()) : node.path(step.getPropertyName());
        }
        return node.isMissingNode() || node.isNull();
    }

    private static final class ActFromContext extends StdDeserializer<Act> {

        ActFromContext() {
            super(Act.class);
        }

        @Override
        public Act deserialize(JsonParser parser, DeserializationContext context) {
            return (Act) context.getAttribute(Act.class);
        }
    }
}
