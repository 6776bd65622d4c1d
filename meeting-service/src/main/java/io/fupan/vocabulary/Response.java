package io.fupan.vocabulary;

/** How people answer a proposal (同意、反对、保留). */
public enum Response implements Coded {
    AGREE,
    OBJECT,
    STAND_ASIDE;

    @Override
    public String toString() {
        return code();
    }
}
