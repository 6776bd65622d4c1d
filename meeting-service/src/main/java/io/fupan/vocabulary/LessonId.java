package io.fupan.vocabulary;

import java.util.UUID;

/** What people learned (教训). */
public record LessonId(UUID value) implements Id {

    public static LessonId of(String text) {
        return new LessonId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("lesson", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
