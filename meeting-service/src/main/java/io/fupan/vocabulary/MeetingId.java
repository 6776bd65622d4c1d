package io.fupan.vocabulary;

import java.util.UUID;

/** One review meeting (复盘会). */
public record MeetingId(UUID value) implements Id {

    public static MeetingId of(String text) {
        return new MeetingId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("meeting", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
