package io.fupan.bench;

import static java.util.stream.Collectors.joining;

import io.fupan.bench.Crash.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What the rounds cost, from the first to the last: a line for each kind of victim. */
final class Toll {

    private static final String FORM = "%-26s %6s %8s %10s %14s %4s %5s %9s %9s %9s %4s%n";

    private final List<Round> rounds = new ArrayList<>();
    private final long begin = System.nanoTime();

    void add(Round round) {
        rounds.add(round);
    }

    boolean isClean() {
        return rounds.stream().allMatch(Round::isClean);
    }

    @Override
    public String toString() {
        return head() + Stream.of(Victim.values()).map(this::line).collect(joining());
    }

    private String head() {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return "%d rounds in %d min, under %d clients%n".formatted(rounds.size(), took.toMinutes(), Crash.CLIENTS)
                + FORM.formatted(
                        "kill -9 of",
                        "rounds",
                        "commands",
                        "sent again",
                        "back p50, max",
                        "lost",
                        "twice",
                        "misplaced",
                        "reordered",
                        "otherwise",
                        "gaps");
    }

    private String line(Victim victim) {
        List<Round> its = rounds.stream().filter(it -> it.victim() == victim).toList();
        if (its.isEmpty()) return "";
        Measured back = Measured.of(its.stream().mapToLong(it -> it.back().toNanos()));
        return FORM.formatted(
                victim,
                its.size(),
                sum(its, Round::commands),
                sum(its, Round::again),
                String.format(Locale.ROOT, "%.1f s, %.1f s", back.millis(0.5) / 1e3, back.millis(1) / 1e3),
                found(its, Findings::lost),
                found(its, Findings::twice),
                found(its, Findings::misplaced),
                found(its, Findings::reordered),
                sum(its, Round::otherwise),
                sum(its, it -> it.findings().gaps() ? 1 : 0));
    }

    /** How often something had to be sent again. */
    long again() {
        return sum(rounds, Round::again);
    }

    private static long sum(List<Round> rounds, ToLongFunction<Round> part) {
        return rounds.stream().mapToLong(part).sum();
    }

    private static long found(List<Round> rounds, Function<Findings, List<?>> kind) {
        return sum(rounds, it -> kind.apply(it.findings()).size());
    }
}
