package io.fupan.vocabulary;

import java.util.Optional;

/**
 * Free text somebody wrote: 1 to {@value #LONGEST} characters (code points), not only blanks, without control
 * characters (line breaks and tabs are fine) and without unpaired surrogates. It can be erased from the record; what
 * stays is a salted digest, which this type carries in its {@link Erased} form.
 */
public sealed interface Words {

    int LONGEST = 10_000;

    record Spoken(String said) implements Words {
        public Spoken {
            if (said.isBlank()) throw new Nonsense("text-empty");
            if (said.codePointCount(0, said.length()) > LONGEST) throw new Nonsense("text-too-long");
            if (said.codePoints().anyMatch(Words::isForbidden)) throw new Nonsense("text-has-control-characters");
        }
    }

    /** @param digest base64url of SHA-256 over salt and text; the salt is gone with the text */
    record Erased(String digest) implements Words {}

    static Words of(String text) {
        return new Spoken(text);
    }

    /** The text, unless it was erased. */
    default Optional<String> text() {
        return switch (this) {
            case Spoken(var said) -> Optional.of(said);
            case Erased _ -> Optional.empty();
        };
    }

    private static boolean isForbidden(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r';
        return control || Character.getType(point) == Character.SURROGATE;
    }
}
