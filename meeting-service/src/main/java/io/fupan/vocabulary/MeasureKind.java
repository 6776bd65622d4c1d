package io.fupan.vocabulary;

/** What a measure does to how people work. */
public enum MeasureKind implements Coded {
    KEEP,
    STOP,
    START,
    CHANGE;

    @Override
    public String toString() {
        return code();
    }
}
