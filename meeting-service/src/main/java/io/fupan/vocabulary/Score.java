package io.fupan.vocabulary;

/** The room's or a person's judgement of a key result, 0.0 to 1.0 in tenths (7 is 0.7). */
public record Score(int tenths) implements BallotValue {

    public Score {
        if (tenths < 0 || tenths > 10) throw new Nonsense("score-out-of-range", "tenths");
    }

    /** {@code "0.7"} */
    public String text() {
        return tenths == 10 ? "1.0" : "0." + tenths;
    }
}
