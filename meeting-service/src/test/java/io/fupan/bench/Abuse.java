package io.fupan.bench;

import static org.awaitility.Awaitility.await;

import io.fupan.platform.service.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What ten abusive clients cost the others: one meeting goes on as in {@link Latency}, calm, then with the ten, in
 * turn; their bursts have been used up before the first round counts. Heap is the least in use during a round, which is
 * about what is left after a collection.
 */
final class Abuse {

    private static final int WATCHERS = 10;
    private static final int MOVES = 100;
    private static final int ROUNDS = 5;
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration USING_UP = Duration.ofSeconds(40);
    /** A calm round pays back half a minute's worth, which they use up again first. */
    private static final Duration WHAT_THE_CALM_GAVE_BACK = Duration.ofSeconds(10);

    /** @param delays from an act to each screen, in nanoseconds */
    private record Round(long[] delays, double heapMegabytes) {}

    private final int port;
    private final Table table;
    private final Stopwatch actor;
    private final List<Stopwatch> watchers = new ArrayList<>();

    private Abuse(int port, Table table, Stopwatch actor) {
        this.port = port;
        this.table = table;
        this.actor = actor;
    }

    /** @param arguments {@code --port=8080} to address a service that runs already */
    public static void main(String[] arguments) throws Exception {
        try (Service service = Service.of(arguments)) {
            Table table = Table.open(service.port());
            Visitor host = table.host();
            var abuse = new Abuse(service.port(), table, Stopwatch.of(host, table.meeting()));
            for (int i = 0; i < WATCHERS; i++) abuse.watchers.add(Stopwatch.of(host, table.meeting()));
            abuse.run();
        }
    }

    private void run() {
        round(); // warm up
        List<Round> calm = new ArrayList<>();
        List<Round> abused = new ArrayList<>();
        Abusers first = abusers();
        LockSupport.parkNanos(USING_UP.toNanos());
        first.stop();
        long attempts = 0;
        for (int i = 0; i < ROUNDS; i++) {
            calm.add(round());
            Abusers abusers = abusers();
            LockSupport.parkNanos(WHAT_THE_CALM_GAVE_BACK.toNanos());
            abused.add(round());
            attempts += abusers.stop();
        }
        System.out.printf(
                "%d rounds of %d moves, one every %d ms, %d watchers; %d clients tried %d times%n",
                ROUNDS, MOVES, EVERY.toMillis(), WATCHERS, Abusers.CLIENTS, attempts);
        System.out.printf(
                Locale.ROOT,
                "ratio                p99 %.2f   heap %.2f%n",
                print("ten abusive clients", abused) / print("calm", calm),
                heap(abused) / heap(calm));
        watchers.forEach(Stopwatch::close);
        actor.close();
    }

    private Abusers abusers() {
        return Abusers.begin(port, table.meeting());
    }

    private Round round() {
        Map<Long, Long> due = new HashMap<>();
        List<CompletableFuture<Double>> heaps = new ArrayList<>();
        int before = watchers.stream()
                .mapToInt(it -> it.arrived("move").size())
                .min()
                .orElse(0);
        long start = System.nanoTime();
        Map<String, Long> sent = new HashMap<>();
        for (int i = 0; i < MOVES; i++) {
            long planned = start + i * EVERY.toNanos();
            LockSupport.parkNanos(planned - System.nanoTime());
            String id = UUID.randomUUID().toString();
            sent.put(id, Math.min(planned, System.nanoTime()));
            actor.send(dispute(id));
            if (i % 10 == 0) heaps.add(CompletableFuture.supplyAsync(this::heapMegabytes)); // nobody waits for it
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> answered(sent, due) == MOVES);
        long last = due.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> watchers.stream()
                        .allMatch(it -> it.arrived("move")
                                        .getLast()
                                        .frame()
                                        .path("position")
                                        .asLong()
                                >= last));
        LongStream screens = watchers.stream()
                .flatMap(it -> it.arrived("move").stream().skip(before))
                .flatMapToLong(it -> {
                    Long from = due.get(it.frame().path("position").asLong());
                    return from == null ? LongStream.empty() : LongStream.of(it.nanos() - from);
                });
        double heap = heaps.stream().mapToDouble(CompletableFuture::join).min().orElseThrow();
        return new Round(screens.toArray(), heap);
    }

    private int answered(Map<String, Long> sent, Map<Long, Long> due) {
        actor.arrived("done").stream()
                .map(Stopwatch.Arrived::frame)
                .filter(frame -> sent.containsKey(frame.path("id").asString()))
                .forEach(frame -> due.put(
                        frame.path("position").asLong(),
                        sent.get(frame.path("id").asString())));
        return due.size();
    }

    private String dispute(String id) {
        var body = table.body().put("dispute", id).put("root", "goal").put("claim", "知识库上线了，可谁在用？");
        body.putObject("subject").put("team", true);
        ObjectNode frame = Visitor.JSON.createObjectNode();
        return frame.put("t", "do")
                .put("id", id)
                .put("command", Intent.COMMAND)
                .set("body", body)
                .toString();
    }

    private double heapMegabytes() {
        return table.host()
                        .get("/actuator/prometheus")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / (1 << 20);
    }

    /** @return p99 in ms */
    private static double print(String name, List<Round> rounds) {
        Measured screens = Measured.of(rounds.stream().flatMapToLong(it -> LongStream.of(it.delays())));
        double p99 = screens.millis(0.99);
        System.out.printf(
                Locale.ROOT,
                "%-20s p50 %6.1f ms   p99 %6.1f ms   heap %6.1f MB%n",
                name,
                screens.millis(0.5),
                p99,
                heap(rounds));
        return p99;
    }

    /** The median of the rounds. */
    private static double heap(List<Round> rounds) {
        double[] sorted =
                rounds.stream().mapToDouble(Round::heapMegabytes).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
