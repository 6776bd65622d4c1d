package io.fupan.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a room thinks in the middle: the median of a revealed ballot's scores, in twentieths (13 is 0.65), since between
 * two tenths lies half a tenth.
 */
public record Median(int twentieths) {

    /**
     * @param values what each cast
     * @param aside whose ballots are shown but not counted (the owner's and the host's), as long as any other remains
     * @return absent when nothing was cast
     */
    public static Optional<Median> of(Map<PersonId, BallotValue> values, Set<PersonId> aside) {
        List<Integer> others = sortedTenths(values, person -> !aside.contains(person));
        List<Integer> counted = others.isEmpty() ? sortedTenths(values, _ -> true) : others;
        if (counted.isEmpty()) return Optional.empty();
        int lower = counted.get((counted.size() - 1) / 2);
        int upper = counted.get(counted.size() / 2);
        return Optional.of(new Median(lower + upper));
    }

    /** How far a score lies from it, either way, in twentieths. */
    public int distanceTo(Score score) {
        return Math.abs(twentieths - 2 * score.tenths());
    }

    /** {@code "0.65"}, {@code "0.6"}, {@code "1.0"} */
    public String text() {
        String hundredths = String.format(Locale.ROOT, "%d.%02d", twentieths / 20, twentieths % 20 * 5);
        return twentieths % 2 == 0 ? hundredths.substring(0, 3) : hundredths;
    }

    private static List<Integer> sortedTenths(Map<PersonId, BallotValue> values, Predicate<PersonId> counts) {
        return values.entrySet().stream()
                .filter(cast -> counts.test(cast.getKey()))
                .map(cast -> tenths(cast.getValue()))
                .sorted()
                .toList();
    }

    private static int tenths(BallotValue value) {
        return switch (value) {
            case Score score -> score.tenths();
        };
    }
}
