package io.fupan.platform.catalogue;

import io.fupan.vocabulary.Coded;
import java.util.Locale;

/** The languages people are spoken to in; equals of each other. */
public enum Language implements Coded {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    @Override
    public String toString() {
        return code();
    }
}
