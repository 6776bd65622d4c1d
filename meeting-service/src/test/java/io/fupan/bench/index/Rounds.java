package io.fupan.bench.index;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Contenders taking turns, each round in another order. A rate is told beside that of the first contender in the same
 * round, since the machine may be busier in one round than in the next.
 */
final class Rounds {

    /** How many events a commit has, and how many commits a turn. */
    enum Batch {
        ONE(1, 40),
        SOME(32, 20),
        MANY(64, 15);

        final int events;
        final int transactions;

        Batch(int events, int transactions) {
            this.events = events;
            this.transactions = transactions;
        }
    }

    private final List<Contender> contenders;
    private final Database database;
    private final Map<Contender, Map<Batch, List<Cost>>> costs = new LinkedHashMap<>();

    private Rounds(List<Contender> contenders, Database database) {
        this.contenders = contenders;
        this.database = database;
        for (Contender contender : contenders) {
            costs.put(contender, new EnumMap<>(Batch.class));
            for (Batch batch : Batch.values()) costs.get(contender).put(batch, new ArrayList<>());
        }
    }

    static Rounds run(int rounds, List<Contender> contenders, Database database) throws SQLException, IOException {
        Rounds measured = new Rounds(contenders, database);
        for (Contender contender : contenders)
            for (Batch batch : Batch.values()) Cost.of(contender, batch.transactions * 2, batch.events, database);
        List<Contender> order = new ArrayList<>(contenders);
        for (int round = 0; round < rounds; round++) {
            Collections.rotate(order, 1 + contenders.size() / 3);
            for (Batch batch : Batch.values()) for (Contender contender : order) measured.turn(contender, batch);
        }
        return measured;
    }

    private void turn(Contender contender, Batch batch) throws SQLException, IOException {
        costs.get(contender).get(batch).add(Cost.of(contender, batch.transactions, batch.events, database));
    }

    void print(String title) {
        System.out.printf("%n%-52s", title);
        for (Batch batch : Batch.values()) System.out.printf(" %9d/commit", batch.events);
        System.out.printf(" | %-17s | %-17s | %s%n", "log bytes/event", "backend s/1000", "client s/1000");
        for (Contender contender : contenders) {
            System.out.printf("%-52s", contender.title());
            for (Batch batch : Batch.values())
                System.out.printf(Locale.ROOT, " %9.0f ×%4.2f", rate(contender, batch), ratio(contender, batch));
            System.out.print(" |" + each("%6.0f", contender, cost -> cost.log()));
            System.out.print(" |" + each("%6.3f", contender, cost -> cost.backend() * 1000));
            System.out.println(" |" + each("%6.3f", contender, cost -> cost.client() * 1000));
        }
    }

    private double rate(Contender contender, Batch batch) {
        return median(costs.get(contender).get(batch).stream().map(Cost::rate).toList());
    }

    private double ratio(Contender contender, Batch batch) {
        List<Cost> first = costs.get(contenders.getFirst()).get(batch);
        List<Cost> own = costs.get(contender).get(batch);
        return median(IntStream.range(0, own.size())
                .mapToObj(round -> own.get(round).rate() / first.get(round).rate())
                .toList());
    }

    /** Per event, over all rounds, for each size of a commit. */
    private String each(String format, Contender contender, ToDoubleFunction<Cost> what) {
        StringBuilder line = new StringBuilder();
        for (Batch batch : Batch.values()) {
            List<Cost> own = costs.get(contender).get(batch);
            double events = own.stream().mapToInt(Cost::events).sum();
            line.append(String.format(
                    Locale.ROOT, format, own.stream().mapToDouble(what).sum() / events));
        }
        return line.toString();
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
