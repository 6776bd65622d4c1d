package io.fupan.platform.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collects, while an event is written, what must be kept apart from its skeleton. */
final class ErasablePart {

    private final Supplier<String> salts;
    private final ObjectNode parts = JsonNodeFactory.instance.objectNode();

    ErasablePart(Supplier<String> salts) {
        this.salts = salts;
    }

    /** Keeps a value under its pointer and returns the digest that stands in its place. */
    String keep(String pointer, JsonNode value) {
        String salt = salts.get();
        parts.putObject(pointer).put("salt", salt).set("value", value);
        return digest(salt, value);
    }

    Optional<ObjectNode> json() {
        return Optional.of(parts).filter(it -> !it.isEmpty());
    }

    /** Base64url of SHA-256 over the salt's text, a line feed, and the value's JSON in UTF-8. */
    static String digest(String salt, JsonNode value) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((salt + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] digest = sha.digest(value.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
