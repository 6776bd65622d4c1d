package io.fupan.vocabulary;

/** A committed key result aims at 1.0, an aspirational one at about 0.7. */
public enum KeyResultKind implements Coded {
    COMMITTED,
    ASPIRATIONAL;

    @Override
    public String toString() {
        return code();
    }
}
