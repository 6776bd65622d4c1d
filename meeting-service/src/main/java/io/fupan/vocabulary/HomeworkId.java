package io.fupan.vocabulary;

import java.util.UUID;

/** A task taken away and brought back (家庭作业). */
public record HomeworkId(UUID value) implements Id {

    public static HomeworkId of(String text) {
        return new HomeworkId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("homework", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
