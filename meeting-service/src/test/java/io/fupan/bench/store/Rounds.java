package io.fupan.bench.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Contenders taking turns: what else the machine does meanwhile happens to all of them. Ratios are taken within a round
 * before their median is.
 */
final class Rounds {

    private final Map<String, Callable<Slice>> contenders = new LinkedHashMap<>();
    private final Map<String, List<Slice>> slices = new LinkedHashMap<>();

    Rounds with(String contender, Callable<Slice> turn) {
        contenders.put(contender, turn);
        slices.put(contender, new ArrayList<>());
        return this;
    }

    /** A round to warm up, then those that count; every second one in reverse order. */
    Rounds run(int rounds) throws Exception {
        for (var turn : contenders.values()) turn.call();
        for (int round = 0; round < rounds; round++) {
            List<String> order = new ArrayList<>(contenders.keySet());
            for (String contender : round % 2 == 0 ? order : order.reversed()) {
                slices.get(contender).add(contenders.get(contender).call());
            }
        }
        return this;
    }

    Spread of(String contender, ToDoubleFunction<Slice> measure) {
        return Spread.of(slices.get(contender).stream().mapToDouble(measure));
    }

    Spread ratio(String one, String other, ToDoubleFunction<Slice> measure) {
        List<Slice> ones = slices.get(one);
        List<Slice> others = slices.get(other);
        return Spread.of(IntStream.range(0, ones.size())
                .mapToDouble(i -> measure.applyAsDouble(ones.get(i)) / measure.applyAsDouble(others.get(i))));
    }

    /** One line per contender. */
    Grid grid(String what) {
        Grid grid = Grid.of(
                what, "per second", "p50 ms", "p99 ms", "CPU s per 1,000: outside PostgreSQL + in it", "s left");
        for (String contender : contenders.keySet()) {
            grid.row(
                    contender,
                    of(contender, Slice::perSecond),
                    of(contender, Slice::p50),
                    of(contender, Slice::p99),
                    cpu(contender),
                    String.format(
                            Locale.ROOT, "%.2f", of(contender, Slice::after).median()));
        }
        return grid;
    }

    /** The same without latencies, where there is one long piece of work. */
    Grid rates(String what) {
        Grid grid = Grid.of(what, "per second", "CPU s per 1,000: outside PostgreSQL + in it");
        for (String contender : contenders.keySet()) {
            grid.row(contender, of(contender, Slice::perSecond), cpu(contender));
        }
        return grid;
    }

    private String cpu(String contender) {
        return String.format(
                Locale.ROOT,
                "%.3f + %.3f",
                of(contender, Slice::outsideCpu).median(),
                of(contender, Slice::postgresCpu).median());
    }
}
