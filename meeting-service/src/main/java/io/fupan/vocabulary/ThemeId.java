package io.fupan.vocabulary;

import java.util.UUID;

/** One of the company's strategy themes a department serves (战略主题). */
public record ThemeId(UUID value) implements Id {

    public static ThemeId of(String text) {
        return new ThemeId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("theme", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
