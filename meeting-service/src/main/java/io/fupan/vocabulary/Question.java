package io.fupan.vocabulary;

/** The eight questions that go out with the notice: four about this cycle's OKR, four about how it carries the year. */
public enum Question implements Coded {
    SETTING,
    ACHIEVED,
    OBSTACLES,
    MEASURES,
    SUPPORT,
    PACE,
    ANNUAL_SETTING,
    ADJUSTMENT;

    @Override
    public String toString() {
        return code();
    }
}
