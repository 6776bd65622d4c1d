package io.fupan.vocabulary;

import java.util.Locale;

/**
 * A closed choice whose outside form is its name in lower case with hyphens: {@code VALUE_PROPOSITION} is
 * {@code value-proposition}.
 */
public interface Coded {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
