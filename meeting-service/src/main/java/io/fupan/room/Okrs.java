package io.fupan.room;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Direction;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.MetricForm;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.ThemeId;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The objectives and key results a meeting has on its table, as they were when it opened. */
public final class Okrs {

    /**
     * @param annual whether it is one of the year, which the cycle's are to carry
     * @param weight its share in its cycle; equal when absent
     */
    public record Goal(
            int order,
            String code,
            Words text,
            Cycle cycle,
            Optional<String> supports,
            boolean annual,
            Optional<ThemeId> theme,
            Optional<PersonId> owner,
            Optional<Weight> weight,
            @Flat Optional<Judged> judged) {

        Goal judged(Optional<Judged> now) {
            return new Goal(order, code, text, cycle, supports, annual, theme, owner, weight, now);
        }
    }

    /**
     * @param score the average of its settled key results by their weights, a decimal string in hundredths
     * @param settled how many of them are settled
     * @param outOf how many there are
     */
    public record Judged(String score, int settled, int outOf) {}

    public record Result(
            int order,
            ObjectiveId objective,
            String code,
            Words text,
            KeyResultKind kind,
            @Flat Optional<Measured> measured,
            Optional<Integer> confidenceTenths,
            Weight weight,
            Optional<PersonId> owner,
            Optional<LocalDate> due,
            Optional<Link> evidence) {}

    /** @param completion the way gone, a decimal string such as {@code "0.69"}; arithmetic, never voted */
    public record Measured(
            String unit,
            Amount start,
            Amount target,
            Optional<Amount> current,
            Optional<LocalDate> asOf,
            Optional<String> completion,
            Optional<MetricForm> form,
            Optional<List<Words>> steps,
            Optional<Direction> direction) {

        static Measured of(Metric metric) {
            return new Measured(
                    metric.unit(),
                    metric.start(),
                    metric.target(),
                    metric.current(),
                    metric.asOf(),
                    metric.completion().map(BigDecimal::toPlainString),
                    metric.form(),
                    metric.steps(),
                    metric.direction());
        }
    }

    private Okrs() {}

    public static Keyed<ObjectiveId, Goal> goals(List<Objective> tabled) {
        Keyed<ObjectiveId, Goal> goals = Keyed.empty();
        for (Objective it : tabled) goals = goals.with(it.id(), goal(goals.size(), it));
        return goals;
    }

    public static Goal goal(int order, Objective it) {
        return new Goal(
                order,
                it.code(),
                it.text(),
                it.cycle(),
                it.supports(),
                it.cycle().isAnnual(),
                it.theme(),
                it.owner(),
                it.weight(),
                Optional.empty());
    }

    public static Keyed<KeyResultId, Result> results(List<KeyResult> tabled) {
        Keyed<KeyResultId, Result> results = Keyed.empty();
        for (KeyResult it : tabled) results = results.with(it.id(), result(results.size(), it));
        return results;
    }

    public static Result result(int order, KeyResult it) {
        return new Result(
                order,
                it.objective(),
                it.code(),
                it.text(),
                it.kind(),
                it.metric().map(Measured::of),
                it.confidence().map(Score::tenths),
                it.weight(),
                it.owner(),
                it.due(),
                it.evidence());
    }
}
