package io.fupan.vocabulary;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An identity made by whoever makes the thing: a UUID (version 7 by custom), written in canonical lower-case form only.
 */
public interface Id extends Taggable {

    Pattern CANONICAL = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    UUID value();

    /** @throws Nonsense {@code id-not-canonical} unless the text is a lower-case UUID with its hyphens */
    static UUID parse(String text) {
        if (!CANONICAL.matcher(text).matches()) throw new Nonsense("id-not-canonical");
        return UUID.fromString(text);
    }
}
