package io.fupan.platform.sheets;

import io.fupan.vocabulary.Coded;

/** A file nothing is read of. */
public final class FileRefused extends RuntimeException {

    /** Why; each has a sentence in the catalogue of refusals. */
    public enum Why implements Coded {
        SHEET_BROKEN,
        SHEET_EMPTY,
        SHEET_NOT_TEXT,
        SHEET_OF_OLD_EXCEL,
        SHEET_PACKED_TOO_LARGE,
        SHEET_TEXT_DAMAGED
    }

    private final Why why;

    FileRefused(Why why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
