package io.fupan.vocabulary;

import java.util.UUID;

/** One item of a meeting's agenda (议程). */
public record ItemId(UUID value) implements Id {

    public static ItemId of(String text) {
        return new ItemId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("item", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
