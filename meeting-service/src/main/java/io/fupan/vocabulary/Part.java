package io.fupan.vocabulary;

/** What somebody is invited as. */
public enum Part implements Coded {
    /** Scores and speaks. */
    PARTICIPANT,
    /** Only watches. */
    OBSERVER;

    public Role role() {
        return switch (this) {
            case PARTICIPANT -> Role.PARTICIPANT;
            case OBSERVER -> Role.OBSERVER;
        };
    }

    @Override
    public String toString() {
        return code();
    }
}
