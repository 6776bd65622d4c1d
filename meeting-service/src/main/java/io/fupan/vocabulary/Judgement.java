package io.fupan.vocabulary;

/** What the table says of how an OKR was set; leaving it open is said as well. */
public enum Judgement implements Coded {
    SOUND,
    FLAWED,
    SKIPPED;

    @Override
    public String toString() {
        return code();
    }
}
