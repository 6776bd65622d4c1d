package io.fupan.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How we know that an objective was reached (关键结果).
 *
 * @param code as people call it, {@code B1.3}
 * @param metric absent when it has none; then the evidence is judged
 * @param confidence how sure the owner is, 0.0 to 1.0 in tenths
 * @param evidence where it can be seen
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
        Optional<LocalDate> due,
        Optional<Link> evidence) {

    public KeyResult {
        Label.check(code, "code");
    }

    /** Without evidence. */
    public KeyResult(
            KeyResultId id,
            ObjectiveId objective,
            String code,
            Words text,
            KeyResultKind kind,
            Optional<Metric> metric,
            Optional<Score> confidence,
            Weight weight,
            Optional<PersonId> owner,
            Optional<LocalDate> due) {
        this(id, objective, code, text, kind, metric, confidence, weight, owner, due, Optional.empty());
    }

    public KeyResult weighing(Weight share) {
        return new KeyResult(id, objective, code, text, kind, metric, confidence, share, owner, due, evidence);
    }

    /** As far as it has come; progress of a day before the one that is known changes nothing. */
    public KeyResult after(Progress progress) {
        if (metric.flatMap(Metric::asOf).filter(progress.asOf()::isBefore).isPresent()) return this;
        return new KeyResult(
                id,
                objective,
                code,
                text,
                kind,
                metric.map(it -> progress.value()
                        .map(value -> it.at(value, progress.asOf()))
                        .orElse(it)),
                progress.confidence().or(() -> confidence),
                weight,
                owner,
                due,
                progress.evidence().or(() -> evidence));
    }
}
