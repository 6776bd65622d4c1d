package io.fupan.vocabulary;

/** Where a metric is to go: up, down, or not away from where it is. */
public enum Direction implements Coded {
    UP,
    DOWN,
    HOLD;

    @Override
    public String toString() {
        return code();
    }
}
