package io.fupan.platform.people;

import io.fupan.vocabulary.Nonsense;

/** Somebody's name in one script, as they write it: 1 to {@value #LONGEST} characters on one line. */
public record PersonName(String value) {

    private static final int LONGEST = 100;

    public PersonName {
        value = value.strip();
        boolean wrong = value.codePoints().anyMatch(PersonName::isForbidden);
        if (wrong || value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST)
            throw new Nonsense("name-malformed");
    }

    /** Controls, what reorders the line around it, unpaired surrogates, and what no font has. */
    private static boolean isForbidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
