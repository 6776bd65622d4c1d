package io.fupan.vocabulary;

import java.util.UUID;

/** A person; names and addresses live outside the events. */
public record PersonId(UUID value) implements Id {

    public static PersonId of(String text) {
        return new PersonId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("person", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
