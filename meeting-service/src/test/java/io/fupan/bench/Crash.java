package io.fupan.bench;

import io.fupan.platform.service.Visitor;
import io.fupan.start.ServiceProcess;
import io.fupan.vocabulary.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the service, its PostgreSQL or a part of it with {@code -9} in the middle of many clients' commands, round
 * after round. Half of the clients use sockets, half HTTP; each sends what was not acknowledged again, under the same
 * id, as a page does. After each round the record is held against all that was acknowledged since the first.
 */
final class Crash implements AutoCloseable {

    /**
     * @param commands acknowledged in this round
     * @param again how often something had to be sent again
     * @param back from the kill until every client was served again
     * @param findings against what the meeting's replay tells of this round, and the store of this and all before
     * @param otherwise commands that, sent once more in the end, got another answer
     */
    record Round(Victim victim, int commands, int again, Duration back, Findings findings, long otherwise) {

        boolean isClean() {
            return findings.none() && otherwise == 0;
        }
    }

    static final int CLIENTS = 16;

    /** Its clients do in seconds what people do in an hour. */
    private static final String UNHURRIED = "fupan.limits.rates.commands.burst=100000000";

    private static final int COMMANDS_BEFORE = 200;

    private final Random chance = new Random(1);
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final Path directory;
    private final Postgres postgres;
    private final List<Wire> wires;
    private ServiceProcess service;
    private Table table;

    private Crash(Path directory, ServiceProcess service) {
        this.directory = directory;
        this.postgres = new Postgres(directory);
        this.service = service;
        this.table = Table.open(service.port());
        List<PersonId> people = Table.participants();
        this.wires = IntStream.range(0, CLIENTS)
                .mapToObj(i -> wire(i, table.signedIn(people.get(i % people.size()))))
                .toList();
    }

    static Crash begin(Path directory) throws IOException {
        return new Crash(
                directory,
                ServiceProcess.start(directory, "fupan.demo=true", UNHURRIED).awaitReady());
    }

    /** @param arguments how many rounds: 200 unless told */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("fupan-bench-");
        Toll toll = new Toll();
        try (Crash crash = begin(directory)) {
            for (int i = 0; i < rounds && toll.isClean(); i++) toll.add(crash.round(i));
        } finally {
            System.out.println(toll);
        }
        if (!toll.isClean()) throw new IllegalStateException("what is recorded is still in " + directory);
        FileSystemUtils.deleteRecursively(directory);
    }

    private static Wire wire(int number, Visitor visitor) {
        return number % 2 == 0 ? new SocketWire(visitor) : new CallWire(visitor);
    }

    /** @param number from 0; the victims take turns */
    Round round(int number) throws Exception {
        Victim victim = Victim.values()[number % Victim.values().length];
        table = table.next();
        try (Load load = new Load(wires, table.meeting())) {
            load.awaitAcknowledged(COMMANDS_BEFORE + chance.nextInt(COMMANDS_BEFORE));
            long killed = kill(victim);
            load.awaitServedAgainSince(killed);
            Duration back = Duration.ofNanos(System.nanoTime() - killed);
            return judged(victim, back, load);
        }
    }

    /** @return when */
    private long kill(Victim victim) throws IOException, SQLException, InterruptedException {
        switch (victim) {
            case SERVICE -> service.kill();
            case POSTMASTER -> postgres.killPostmaster();
            case BACKEND -> postgres.killWriter();
            case POSTGRES -> postgres.killAll();
        }
        long killed = System.nanoTime();
        if (victim == Victim.SERVICE) startAgain();
        return killed;
    }

    private void startAgain() throws IOException {
        service = ServiceProcess.start(directory, "server.port=" + service.port(), UNHURRIED)
                .awaitReady();
    }

    private Round judged(Victim victim, Duration back, Load load)
            throws ExecutionException, InterruptedException, SQLException, IOException {
        List<Acknowledged> now = load.end();
        acknowledged.addAll(now);
        int again = load.again();
        long otherwise = load.answeredOtherwise();
        try (Connection store = postgres.connect()) {
            Findings findings = Findings.of(now, Kept.of(table.host(), table.meeting()))
                    .and(Findings.of(acknowledged, Kept.of(store)));
            return new Round(victim, now.size(), again, back, findings, otherwise);
        }
    }

    @Override
    public void close() throws InterruptedException {
        service.close();
    }
}
