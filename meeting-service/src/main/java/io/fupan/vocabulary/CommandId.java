package io.fupan.vocabulary;

import java.util.UUID;

/** One intent; the same id sent again is the same intent. */
public record CommandId(UUID value) implements Id {

    public static CommandId of(String text) {
        return new CommandId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("command", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
