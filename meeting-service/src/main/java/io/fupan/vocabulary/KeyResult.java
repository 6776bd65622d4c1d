package io.fupan.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How we know that an objective was reached (关键结果).
 *
 * @param code as people call it, {@code B1.3}
 * @param metric absent when it has none; then the evidence is judged
 * @param confidence how sure the owner is, 0.0 to 1.0 in tenths
 */
public record KeyResult(
        KeyResultId id,
        ObjectiveId objective,
        String code,
        Words text,
        KeyResultKind kind,
        Optional<Metric> metric,
        Optional<Score> confidence,
        Weight weight,
        Optional<PersonId> owner,
        Optional<LocalDate> due) {}
