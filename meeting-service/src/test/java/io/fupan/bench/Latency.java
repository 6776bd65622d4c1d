package io.fupan.bench;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import io.fupan.bench.Stopwatch.Arrived;
import io.fupan.platform.service.Visitor;
import io.fupan.platform.service.WideLimits;
import io.fupan.vocabulary.PersonId;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long it takes from one person's action to all others' screens: one acts, {@value #WATCHERS} watch. The actor
 * keeps to a timetable, and a move counts from when it was due, so that a slow answer does not hide those behind it.
 */
final class Latency {

    private static final int WATCHERS = 20;
    private static final int MOVES = 500;
    private static final int WARM_UP = 100;
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Table table;
    private final Stopwatch actor;
    private final List<Stopwatch> watchers = new ArrayList<>();
    private final Map<String, Long> due = new HashMap<>();
    private String disputed = "";

    private Latency(Table table, Stopwatch actor) {
        this.table = table;
        this.actor = actor;
    }

    /** @param arguments {@code --port=8080} to address a service that runs already */
    public static void main(String[] arguments) throws Exception {
        try (Service service = Service.of(arguments, WideLimits.SETTINGS)) {
            Table table = Table.open(service.port());
            List<PersonId> people = Table.participants();
            var latency = new Latency(table, Stopwatch.of(table.signedIn(people.getFirst()), table.meeting()));
            for (int i = 0; i < WATCHERS; i++)
                latency.watchers.add(Stopwatch.of(table.signedIn(people.get(i % people.size())), table.meeting()));
            latency.run();
            latency.print(Disk.fsync(service.directory()));
        }
    }

    private void run() {
        await().atMost(PATIENCE)
                .until(() ->
                        watchers.stream().allMatch(it -> !it.arrived("room").isEmpty()));
        act(WARM_UP);
        due.clear();
        act(MOVES);
        watchers.forEach(Stopwatch::close);
        actor.close();
    }

    private void act(int times) {
        int before = actor.arrived("done").size();
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long planned = start + i * EVERY.toNanos();
            LockSupport.parkNanos(planned - System.nanoTime());
            String id = UUID.randomUUID().toString();
            due.put(id, Math.min(planned, System.nanoTime()));
            actor.send(i % 2 == 0 ? dispute(id) : stance(id));
        }
        await().atMost(PATIENCE).until(() -> actor.arrived("done").size() == before + times);
        long last = position(actor.arrived("done").getLast());
        await().atMost(PATIENCE)
                .until(() -> watchers.stream()
                        .allMatch(it -> position(it.arrived("move").getLast()) >= last));
    }

    private String dispute(String id) {
        var body = table.body().put("dispute", id).put("root", "goal").put("claim", "知识库上线了，可谁在用？");
        body.putObject("subject").put("team", true);
        disputed = id;
        return frame(id, "RaiseDispute", body);
    }

    private String stance(String id) {
        return frame(
                id,
                "TakeStance",
                table.body().put("dispute", disputed).put("stance", "against").put("reason", "新客户都在用。"));
    }

    private static String frame(String id, String command, ObjectNode body) {
        ObjectNode frame = Visitor.JSON.createObjectNode();
        return frame.put("t", "do")
                .put("id", id)
                .put("command", command)
                .set("body", body)
                .toString();
    }

    private void print(Measured fsync) {
        List<Arrived> answers = actor.arrived("done").stream()
                .filter(it -> due.containsKey(id(it)))
                .toList();
        Map<Long, Long> dueAt = answers.stream().collect(toMap(Latency::position, it -> due.get(id(it))));
        LongStream screens = watchers.stream()
                .flatMap(it -> it.arrived("move").stream())
                .filter(it -> dueAt.containsKey(position(it)))
                .mapToLong(it -> it.nanos() - dueAt.get(position(it)));
        System.out.printf("%d moves, one every %d ms, %d watchers%n", MOVES, EVERY.toMillis(), WATCHERS);
        System.out.println("do → others' sockets  " + Measured.of(screens));
        System.out.println("do → acknowledged     "
                + Measured.of(answers.stream().mapToLong(it -> it.nanos() - due.get(id(it)))));
        System.out.println("fsync of one page     " + fsync);
        System.out.printf(
                "load of the machine   %.1f on %d cores%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private static String id(Arrived answer) {
        return answer.frame().path("id").asString();
    }

    private static long position(Arrived frame) {
        return frame.frame().path("position").asLong();
    }
}
