package io.fupan.platform.json;

import io.fupan.events.Event;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event in its two parts: the skeleton, which stays for ever and is hashed, and the erasable part with every free
 * text and secret and its salt, keyed by where it belongs in the skeleton ({@code {"/claim": {"salt": …, "value":
 * …}}}). In their place the skeleton holds {@code {"digest": …}}: SHA-256 over salt and value, base64url. Without the
 * salt a digest of {@code 0.7} would be guessed at once.
 */
public final class EventJson {

    /** @param erasable absent where there was nothing to keep apart */
    public record Parts(String skeleton, Optional<String> erasable) {}

    private static final JsonMapper MAPPER = DomainJson.mapper(new ErasableModule());

    private final Supplier<String> salts;

    public EventJson() {
        this(randomSalts());
    }

    /** @param salts a new one for each text or secret; only tests fix them */
    public EventJson(Supplier<String> salts) {
        this.salts = salts;
    }

    public Parts write(Event event) {
        var apart = new ErasablePart(salts);
        String skeleton =
                MAPPER.writer().withAttribute(ErasablePart.class, apart).writeValueAsString(event);
        return new Parts(skeleton, apart.json().map(MAPPER::writeValueAsString));
    }

    /** @param erasable absent when it was erased or never was; its fields then come back as erased */
    public <E extends Event> E read(Class<E> type, String skeleton, Optional<String> erasable) {
        if (erasable.isEmpty()) return MAPPER.readValue(skeleton, type);
        JsonNode whole = MAPPER.readTree(skeleton);
        for (var part : MAPPER.readTree(erasable.get()).properties()) {
            putBack(whole, JsonPointer.compile(part.getKey()), part.getValue().required("value"));
        }
        return MAPPER.treeToValue(whole, type);
    }

    private static void putBack(JsonNode whole, JsonPointer where, JsonNode value) {
        JsonNode parent = whole.requiredAt(where.head());
        switch (parent) {
            case ObjectNode object -> object.set(where.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(where.last().getMatchingIndex(), value);
            default -> throw new IllegalStateException("no place for an erasable part at " + where);
        }
    }

    private static Supplier<String> randomSalts() {
        var random = new SecureRandom();
        return () -> {
            byte[] salt = new byte[16];
            random.nextBytes(salt);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
        };
    }
}
