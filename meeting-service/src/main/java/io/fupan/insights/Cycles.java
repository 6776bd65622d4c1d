package io.fupan.insights;

import io.fupan.vocabulary.Cycle;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of its cycles a department is in. */
public final class Cycles {

    private Cycles() {}

    /**
     * The shortest one that runs and is not the whole year; when none runs the latest of these; a year when there is
     * nothing else. Absent where there are no cycles.
     */
    public static Optional<Cycle> current(Collection<Cycle> cycles, YearMonth now) {
        Optional<Cycle> running = within(cycles)
                .filter(it -> it.contains(now))
                .min(Comparator.comparing(Cycle::months).thenComparing(Cycle::name));
        if (running.isPresent()) return running;
        Comparator<Cycle> later =
                Comparator.comparing(Cycle::last).thenComparing(Cycle::months, Comparator.reverseOrder());
        return within(cycles).max(later).or(() -> cycles.stream().max(later));
    }

    private static Stream<Cycle> within(Collection<Cycle> cycles) {
        return cycles.stream().filter(it -> !it.isAnnual());
    }
}
