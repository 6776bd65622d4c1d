package io.fupan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.fupan.bench.Acknowledged;
import io.fupan.bench.Findings;
import io.fupan.bench.Kept;
import io.fupan.bench.Postgres;
import io.fupan.platform.database.EmbeddedPostgres;
import io.fupan.platform.database.EmptyDataDirectory;
import io.fupan.platform.database.ForgetfulPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What judges the rounds of killing also finds something where something is lost. */
class LyingStoreIT {

    private static final int CLIENTS = 8;
    private static final int COMMANDS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    final EmptyDataDirectory data = new EmptyDataDirectory();

    @Test
    void isCaughtWhenThePowerIsCut() throws Exception {
        Findings findings = afterAPowerCut(ForgetfulPostgres.startLying(data.path()));

        assertThat(findings.lost()).isNotEmpty();
    }

    @Test
    void isNotOurs() throws Exception {
        Findings findings = afterAPowerCut(EmbeddedPostgres.start(data.path()));

        assertThat(findings.none()).as(findings::toString).isTrue();
    }

    private Findings afterAPowerCut(EmbeddedPostgres started) throws Exception {
        Postgres beside = new Postgres(data.path());
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean cut = new AtomicBoolean();
        try (EmbeddedPostgres postgres = started;
                HikariDataSource pool = migrated(postgres);
                EventStoreNode store = EventStoreNode.start(pool, new StringCodec(), StoreSettings.standard());
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) clients.submit(() -> sendUntil(cut, new TestNode(store), acknowledged));
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= COMMANDS);
            beside.killAll();
            cut.set(true);
            clients.close();
            Kept kept = await().atMost(PATIENCE).ignoreExceptions().until(() -> kept(beside), Objects::nonNull);
            return Findings.of(acknowledged, kept);
        }
    }

    /** What the migration wrote is made safe: here it is only about what is acknowledged. */
    private static HikariDataSource migrated(EmbeddedPostgres postgres) throws SQLException {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.jdbcUrl());
        pool.setUsername(postgres.user());
        pool.setPassword(postgres.password());
        Flyway.configure().dataSource(pool).load().migrate();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        return pool;
    }

    /** What fails was not acknowledged. */
    private static void sendUntil(AtomicBoolean cut, TestNode store, Queue<Acknowledged> acknowledged) {
        while (!cut.get()) {
            UUID id = UUID.randomUUID();
            long asked = System.nanoTime();
            long position = store.append(TestNode.command(id, id, "c2FtZQ"), "sent", "meeting:1")
                    .join();
            acknowledged.add(new Acknowledged(id.toString(), asked, System.nanoTime(), position));
        }
    }

    private static Kept kept(Postgres beside) throws SQLException, IOException {
        try (Connection connection = beside.connect()) {
            return Kept.of(connection);
        }
    }
}
