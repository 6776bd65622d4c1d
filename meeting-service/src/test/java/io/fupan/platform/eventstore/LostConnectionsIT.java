package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.TestNode.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LostConnectionsIT {

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    private final String tag = "meeting:" + UUID.randomUUID();

    @BeforeAll
    static void giveUpSoon() {
        ((HikariDataSource) STORE.pool()).setConnectionTimeout(500);
    }

    @Test
    void loseAndDoubleNothingThatWasAcknowledged() throws InterruptedException {
        List<TestNode> nodes = List.of(STORE.node(), STORE.another());
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            TestNode node = nodes.get(i % 2);
            clients.add(Thread.startVirtualThread(() -> send(node, 100, acknowledged)));
        }
        int cuts = 0;
        while (clients.stream().anyMatch(Thread::isAlive)) {
            STORE.endAllConnections();
            cuts++;
            clients.getFirst().join(Duration.ofMillis(50));
        }

        assertThat(acknowledged).hasSize(1_600);
        assertThat(cuts).isGreaterThan(1);
        // The pool may hand out what the last cut left.
        List<String> written = await().ignoreExceptions()
                .until(
                        () -> STORE.column("select command_id || ' ' || position from events where tags @> array['"
                                + tag + "'] order by position"),
                        _ -> true);
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(acknowledged.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
        assertThat(STORE.column("select max(position) - count(*) from events")).containsExactly("0");
    }

    private void send(TestNode node, int commands, Map<String, Long> acknowledged) {
        for (int i = 0; i < commands; i++) {
            UUID id = UUID.randomUUID();
            Map<String, String> command = command(id, id, "c2FtZQ");
            acknowledged.put(id.toString(), answered(node, command));
        }
    }

    private long answered(TestNode node, Map<String, String> command) {
        while (true) {
            try {
                return node.append(command, "sent", tag).join();
            } catch (CompletionException e) {
                assertThat(e.getCause()).isInstanceOf(StoreUnavailable.class);
            }
        }
    }

    @Test
    void areOneSentenceToThoseWhoWaitAndHealByThemselves() {
        TestNode node = STORE.node();
        node.append(command(UUID.randomUUID(), UUID.randomUUID(), "c2FtZQ"), "before", tag)
                .join();
        STORE.allowConnections(false);
        STORE.endAllConnections();

        assertThatThrownBy(() -> node.append("meanwhile", tag).join()).hasCauseInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> node.node().engine().identity()).isInstanceOf(StoreUnavailable.class);

        STORE.allowConnections(true);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> node.append("after", tag)
                        .handle((position, _) -> position != null)
                        .join());
    }

    @Test
    void aFullQueueIsSaidAtOnce() {
        TestNode busy = STORE.another(new StoreSettings(3, 10, 100, 10, Duration.ofSeconds(1)));
        List<CompletableFuture<Long>> appends = new ArrayList<>();

        STORE.inOneBatch(busy, () -> {
            for (int i = 0; i < 5; i++) {
                appends.add(busy.append("waiting", tag));
            }
            assertThat(appends.get(3)).isCompletedExceptionally();
        });

        appends.subList(0, 3).forEach(CompletableFuture::join);
        appends.subList(3, 5)
                .forEach(refused -> assertThatThrownBy(refused::join).hasCauseInstanceOf(StoreOverloaded.class));
        assertThat(busy.payloads(TestNode.tagged(tag))).containsExactly("waiting", "waiting", "waiting");
    }

    @Test
    void aClosedStoreWritesWhatItTookAndTakesNoMore() {
        TestNode node = STORE.another();
        List<CompletableFuture<Long>> appends = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            appends.add(node.append("taken", tag));
        }
        node.node().close();

        appends.forEach(CompletableFuture::join);
        assertThatThrownBy(() -> node.append("late", tag).join()).hasCauseInstanceOf(StoreUnavailable.class);
    }
}
