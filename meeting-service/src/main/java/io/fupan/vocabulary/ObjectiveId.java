package io.fupan.vocabulary;

import java.util.UUID;

/** An objective (目标). */
public record ObjectiveId(UUID value) implements Id {

    public static ObjectiveId of(String text) {
        return new ObjectiveId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("objective", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
