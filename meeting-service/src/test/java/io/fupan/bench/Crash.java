package io.fupan.bench;

import static org.awaitility.Awaitility.await;

import io.fupan.platform.service.Visitor;
import io.fupan.start.ServiceProcess;
import io.fupan.vocabulary.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the service with {@code -9} in the middle of many clients' commands and starts it again. Half of the clients
 * use sockets, half HTTP; each sends what was not acknowledged again, under the same id, as a page does. Then the
 * record is held against what was acknowledged.
 */
final class Crash {

    /**
     * When the kill came.
     *
     * @param acknowledged by then
     * @param unanswered sent, but not acknowledged by then
     */
    record Halfway(int acknowledged, int unanswered) {}

    /**
     * @param commands acknowledged in the end
     * @param back from the kill until the service was ready again
     * @param lost acknowledged, but not in the record
     * @param twice more than once in the record
     * @param misplaced in the record elsewhere than acknowledged
     * @param answeredOtherwise at another position when sent once more
     * @param gaps the meeting's events are not numbered one by one
     */
    record Report(
            int commands,
            Halfway halfway,
            Duration back,
            Set<Intent> lost,
            Set<Intent> twice,
            Set<Intent> misplaced,
            Set<Intent> answeredOtherwise,
            boolean gaps) {}

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path directory;
    private final int clients;
    private final int commands;
    private final Map<Intent, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<Intent, Wire> sent = new ConcurrentHashMap<>();

    Crash(Path directory, int clients, int commands) {
        this.directory = directory;
        this.clients = clients;
        this.commands = commands;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("fupan-bench-");
        try {
            print(new Crash(directory, 8, 1_000).run());
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void print(Report report) {
        System.out.printf("%d commands of 8 clients, 4 by socket and 4 by HTTP%n", report.commands());
        System.out.printf(
                "acknowledged before kill -9      %d%n", report.halfway().acknowledged());
        System.out.printf(
                "sent but unanswered at the kill  %d%n", report.halfway().unanswered());
        System.out.printf(
                "ready again after                %.1f s%n", report.back().toMillis() / 1e3);
        System.out.printf("acknowledged and lost            %d%n", report.lost().size());
        System.out.printf(
                "in the record twice              %d%n", report.twice().size());
        System.out.printf(
                "elsewhere than acknowledged      %d%n", report.misplaced().size());
        System.out.printf(
                "another answer when sent again   %d%n",
                report.answeredOtherwise().size());
        System.out.printf("numbered without gaps            %s%n", report.gaps() ? "no" : "yes");
    }

    Report run() throws IOException, InterruptedException, ExecutionException {
        ServiceProcess service =
                ServiceProcess.start(directory, "fupan.demo=true").awaitReady();
        int port = service.port();
        Table table = Table.open(port);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (Wire wire : wires(table)) done.add(threads.submit(() -> send(wire, table.meeting())));
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.size() >= commands / 2);
            Halfway halfway = new Halfway(acknowledged.size(), sent.size() - acknowledged.size());
            service.kill();
            return afterwards(table, halfway, done, port);
        }
    }

    private Report afterwards(Table table, Halfway halfway, List<Future<?>> clients, int port)
            throws IOException, InterruptedException, ExecutionException {
        long killed = System.nanoTime();
        try (ServiceProcess _ =
                ServiceProcess.start(directory, "server.port=" + port).awaitReady()) {
            Duration back = Duration.ofNanos(System.nanoTime() - killed);
            for (Future<?> client : clients) client.get();
            return report(table, halfway, back);
        }
    }

    private List<Wire> wires(Table table) {
        List<PersonId> people = table.participants();
        return IntStream.range(0, clients)
                .mapToObj(i -> wire(i, table.signedIn(people.get(i % people.size()))))
                .toList();
    }

    private static Wire wire(int number, Visitor visitor) {
        return number % 2 == 0 ? new SocketWire(visitor) : new CallWire(visitor);
    }

    private void send(Wire wire, String meeting) {
        for (int i = 0; i < commands / clients; i++) {
            Intent intent = Intent.in(meeting);
            sent.put(intent, wire);
            acknowledged.put(intent, untilAnswered(wire, intent));
        }
    }

    private static long untilAnswered(Wire wire, Intent intent) {
        while (true) {
            Optional<Long> position = wire.give(intent);
            if (position.isPresent()) return position.get();
            wire.reconnect();
        }
    }

    private Report report(Table table, Halfway halfway, Duration back) {
        Set<Intent> answeredOtherwise = such(it -> untilAnswered(sent.get(it), it) != acknowledged.get(it));
        Kept kept = Kept.of(table.host(), table.meeting());
        return new Report(
                acknowledged.size(),
                halfway,
                back,
                such(it -> kept.positionsOf(it).isEmpty()),
                such(it -> kept.positionsOf(it).size() > 1),
                such(it -> !kept.positionsOf(it).contains(acknowledged.get(it))),
                answeredOtherwise,
                kept.gaps());
    }

    private Set<Intent> such(Predicate<Intent> condition) {
        return acknowledged.keySet().stream().filter(condition).collect(Collectors.toSet());
    }
}
