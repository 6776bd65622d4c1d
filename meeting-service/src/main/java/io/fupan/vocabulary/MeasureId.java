package io.fupan.vocabulary;

import java.util.UUID;

/** What people keep, stop, start or change so that it holds (固化措施). */
public record MeasureId(UUID value) implements Id {

    public static MeasureId of(String text) {
        return new MeasureId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("measure", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
