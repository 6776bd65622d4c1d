package io.fupan.vocabulary;

import java.util.Optional;

/** What the short names people give to things have in common: codes, units, references, rules. */
final class Label {

    static final int LONGEST = 100;

    private Label() {}

    /** @throws Nonsense when it is blank, longer than {@value #LONGEST} characters or holds what is not written */
    static void check(String label, String component) {
        if (label.isBlank()) throw new Nonsense("text-empty", component);
        if (label.codePointCount(0, label.length()) > LONGEST) throw new Nonsense("text-too-long", component);
        if (label.codePoints().anyMatch(Label::isForbidden))
            throw new Nonsense("text-has-control-characters", component);
    }

    static void check(Optional<String> label, String component) {
        label.ifPresent(it -> check(it, component));
    }

    private static boolean isForbidden(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
