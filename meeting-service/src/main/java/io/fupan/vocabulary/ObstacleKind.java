package io.fupan.vocabulary;

/** What an obstacle lies in. */
public enum ObstacleKind implements Coded {
    FOCUS,
    RESOURCES,
    CAPABILITY,
    DEPENDENCY,
    MARKET,
    METHOD,
    SETTING,
    OTHER;

    @Override
    public String toString() {
        return code();
    }
}
