package io.fupan.vocabulary;

import java.util.UUID;

/** A key result (关键结果). */
public record KeyResultId(UUID value) implements Id {

    public static KeyResultId of(String text) {
        return new KeyResultId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("keyResult", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
