package io.fupan.insights;

import io.fupan.room.Flat;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the departments below make of a department's objectives: every number with where it came from, and what would
 * follow from them for the whole. Nothing of this is written anywhere.
 */
public record RollUp(List<Above> objectives) {

    /**
     * @param from what carries it in the departments below
     * @param wouldBe absent where nothing below has come anywhere
     */
    public record Above(
            ObjectiveId objective,
            String code,
            Words text,
            Cycle cycle,
            List<Source> from,
            Optional<WouldBe> wouldBe) {}

    /**
     * @param carries the key result it carries, when it is just this
     * @param weight its share in the average: all of them count alike
     * @param settledIn the last review that settled a score of it
     */
    public record Source(
            @Flat Place place,
            Optional<KeyResultId> carries,
            String weight,
            Optional<String> completion,
            Optional<String> score,
            Optional<Sheet.Where> settledIn) {}

    /** Averages over the sources that have one: Σ value / how many, values counted up to 1, in hundredths. */
    public record WouldBe(Optional<String> completion, Optional<String> score) {}

    public static RollUp of(DepartmentId department, Cycle year, Upward upward, Map<KeyResultId, Settled> settled) {
        return new RollUp(upward.goals().stream()
                .filter(it -> it.department().equals(department))
                .filter(it -> year.contains(it.cycle()))
                .map(it -> above(it, upward, settled))
                .toList());
    }

    private static Above above(Goal goal, Upward upward, Map<KeyResultId, Settled> settled) {
        List<Upward.Link> links = upward.links().stream()
                .filter(it -> it.to().id().equals(goal.id()))
                .filter(it -> !it.from().department().equals(goal.department()))
                .toList();
        String weight = share(links.size());
        List<Source> from =
                links.stream().map(it -> source(it, weight, upward, settled)).toList();
        return new Above(
                goal.id(), goal.objective().code(), goal.objective().text(), goal.cycle(), from, wouldBe(from));
    }

    private static String share(int of) {
        return of == 0
                ? "0"
                : BigDecimal.ONE
                        .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static Source source(Upward.Link link, String weight, Upward upward, Map<KeyResultId, Settled> settled) {
        Goal goal = link.from();
        return new Source(
                Place.of(goal, upward.name(goal.department())),
                link.keyResult().map(KeyResult::id),
                weight,
                goal.completion().map(Weighted::value),
                goal.score(settled).map(Weighted::value),
                goal.settledLast(settled).map(it -> new Sheet.Where(it.meeting(), it.move())));
    }

    private static Optional<WouldBe> wouldBe(List<Source> from) {
        Optional<String> completion =
                average(from.stream().flatMap(it -> it.completion().stream()).toList());
        Optional<String> score =
                average(from.stream().flatMap(it -> it.score().stream()).toList());
        return Optional.of(new WouldBe(completion, score))
                .filter(it -> completion.or(() -> score).isPresent());
    }

    private static Optional<String> average(List<String> values) {
        if (values.isEmpty()) return Optional.empty();
        BigDecimal sum = values.stream()
                .map(it -> new BigDecimal(it).min(BigDecimal.ONE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP)
                .toPlainString());
    }
}
