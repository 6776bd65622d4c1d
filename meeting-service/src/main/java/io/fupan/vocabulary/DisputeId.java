package io.fupan.vocabulary;

import java.util.UUID;

/** A contested point (争议). */
public record DisputeId(UUID value) implements Id {

    public static DisputeId of(String text) {
        return new DisputeId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("dispute", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
