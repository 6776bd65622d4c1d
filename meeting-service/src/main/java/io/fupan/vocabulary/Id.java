package io.fupan.vocabulary;

import java.util.UUID;

/**
 * An identity made by whoever makes the thing: a UUID (version 7 by custom), written in canonical lower-case form only.
 */
public interface Id extends Taggable {

    UUID value();

    /** @throws Nonsense {@code id-not-canonical} unless the text is a lower-case UUID with its hyphens */
    static UUID parse(String text) {
        if (text.length() != 36) throw new Nonsense("id-not-canonical");
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? text.charAt(i) != '-' : !isLowerHex(text.charAt(i))) throw new Nonsense("id-not-canonical");
        }
        return UUID.fromString(text);
    }

    private static boolean isLowerHex(char digit) {
        return digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
    }
}
