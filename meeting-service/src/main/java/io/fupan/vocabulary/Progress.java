package io.fupan.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a key result had come on a day; at least one of value, confidence, note and evidence is there.
 *
 * @param confidence how sure the owner is, 0.0 to 1.0 in tenths
 */
public record Progress(
        Optional<Amount> value,
        Optional<Score> confidence,
        LocalDate asOf,
        Optional<Words> note,
        Optional<Link> evidence) {

    public Progress {
        if (value.isEmpty() && confidence.isEmpty() && note.isEmpty() && evidence.isEmpty())
            throw new Nonsense("missing", "value");
    }
}
