package io.fupan.vocabulary;

/** Where somebody stands in a dispute (立场). */
public enum Stance implements Coded {
    FOR,
    AGAINST,
    UNSURE;

    @Override
    public String toString() {
        return code();
    }
}
