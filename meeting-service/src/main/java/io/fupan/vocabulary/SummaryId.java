package io.fupan.vocabulary;

import java.util.UUID;

/** What an owner wrote about a cycle before its review (总结). */
public record SummaryId(UUID value) implements Id {

    public static SummaryId of(String text) {
        return new SummaryId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("summary", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
