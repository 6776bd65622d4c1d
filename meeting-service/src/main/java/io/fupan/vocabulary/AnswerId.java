package io.fupan.vocabulary;

import java.util.UUID;

/** One answer to a probe. */
public record AnswerId(UUID value) implements Id {

    public static AnswerId of(String text) {
        return new AnswerId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("answer", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
