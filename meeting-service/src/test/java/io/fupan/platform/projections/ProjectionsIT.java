package io.fupan.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProjectionsIT {

    @RegisterExtension
    static final ChainDatabase DATABASE = new ChainDatabase();

    /** In which another node goes on where one died. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(2);

    private final List<ChainNode> nodes = new ArrayList<>();

    /** More than one batch. */
    @BeforeAll
    static void happen() {
        DATABASE.more(1_500);
    }

    @AfterEach
    void end() {
        nodes.forEach(ChainNode::close);
    }

    private ChainNode prepared(Chain chain) {
        ChainNode node = ChainNode.prepared(DATABASE.pool(), chain);
        nodes.add(node);
        return node;
    }

    private ChainNode started(Chain chain) {
        ChainNode node = prepared(chain);
        node.start();
        return node;
    }

    private static void awaitLive(String name) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !DATABASE.rows(name, "live").isEmpty());
    }

    private static void assertWhole(Chain chain, ChainNode node, long position) {
        assertThat(node.read(position)).isEqualTo(chain.expected(position).getLast());
    }

    @Test
    void itIsBuiltFromTheFirstEventAndGoesOnWhereItStood() {
        var chain = new Chain("going_on");
        ChainNode first = started(chain);
        assertWhole(chain, first, DATABASE.head());
        assertWhole(chain, first, DATABASE.more(1));
        first.close();
        long head = DATABASE.more(2);
        List<Long> folded = new ArrayList<>();
        var watched = new Chain("going_on", 1, (position, _) -> folded.add(position));
        assertWhole(chain, started(watched), head);
        assertThat(folded).containsExactly(head - 1, head);
    }

    @Test
    void manyNodesFoldEveryEventOnce() {
        var chain = new Chain("shared");
        List<ChainNode> many = Stream.generate(() -> started(chain)).limit(3).toList();
        long head = 0;
        for (int i = 0; i < 20; i++) {
            head = DATABASE.more(25);
            for (ChainNode node : many) assertWhole(chain, node, head);
        }
        assertThat(DATABASE.rows("shared")).hasSize(1);
    }

    @Test
    void anotherNodeGoesOnWhenOneIsKilledInTheMiddleOfABatch() throws IOException, InterruptedException {
        var chain = new Chain("killed");
        long haltAt = DATABASE.head() + 40;
        try (var killed = ChainProcess.start(DATABASE.postgres(), chain.name(), haltAt, 1)) {
            awaitLive(chain.name());
            ChainNode other = prepared(chain);
            long head = DATABASE.more(50);
            killed.awaitHalt();
            assertThat(DATABASE.rows(chain.name(), "live").getFirst().position())
                    .isLessThan(haltAt);
            killed.kill();
            long death = System.nanoTime();
            other.start();
            assertWhole(chain, other, head);
            assertThat(Duration.ofNanos(System.nanoTime() - death)).isLessThan(TAKEN_OVER);
        }
    }

    @Test
    void anotherNodeGoesOnWhenOneFallsSilentInTheMiddleOfABatch() {
        var chain = new Chain("silent");
        var silent = new CountDownLatch(1);
        var comeBack = new CountDownLatch(1);
        long haltAt = DATABASE.head() + 40;
        ChainNode halted = started(new Chain("silent", 1, (position, _) -> {
            if (position != haltAt) return;
            silent.countDown();
            Latches.await(comeBack);
        }));
        halted.read(DATABASE.head());
        ChainNode other = prepared(chain);
        long head = DATABASE.more(50);
        Latches.await(silent);
        long silence = System.nanoTime();
        other.start();
        assertWhole(chain, other, head);
        assertThat(Duration.ofNanos(System.nanoTime() - silence)).isLessThan(TAKEN_OVER);
        comeBack.countDown();
        long further = DATABASE.more(10);
        assertWhole(chain, halted, further);
        assertWhole(chain, other, further);
    }

    static Stream<Chain.Before> mishaps() {
        return Stream.of(
                (_, _) -> {
                    throw new IllegalStateException("as asked");
                },
                (_, database) -> database.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .singleRow(),
                (_, database) -> database.sql("this is no SQL").update());
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void whatFailsInTheMiddleOfABatchLeavesTablesAndPositionAsTheyWere(Chain.Before mishap) {
        var once = new AtomicBoolean(true);
        long failAt = DATABASE.head() + 20;
        String name = "failing_" + failAt;
        var failing = new Chain(name, 1, (position, database) -> {
            if (position == failAt && once.getAndSet(false)) mishap.fold(position, database);
        });
        ChainNode node = started(failing);
        node.read(DATABASE.head());
        assertWhole(failing, node, DATABASE.more(30));
        assertThat(once).isFalse();
    }

    @Test
    void builtAnewBesideTheTablesThatAreReadItTakesTheirPlace() {
        var gate = new Gate(DATABASE.head() / 2);
        var chain = new Chain("anew", 1, gate);
        ChainNode node = started(chain);
        long floor = DATABASE.head();
        assertWhole(chain, node, floor);
        List<Chain.Links> read = new ArrayList<>();
        var done = new AtomicBoolean();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!done.get()) read.add(node.read(floor));
        });

        ChainDatabase.Row old = DATABASE.rows("anew").getFirst();
        gate.close();
        DATABASE.rebuild("anew");
        gate.awaitSomebody();
        for (int i = 0; i < 10; i++) assertWhole(chain, node, DATABASE.more(5));
        assertThat(DATABASE.rows("anew", "live")).extracting("build").containsExactly(old.build());
        gate.open();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !DATABASE.rows("anew", "retired").isEmpty());
        long head = DATABASE.more(5);
        assertWhole(chain, node, head);
        await().until(() -> {
            node.projections().dropUnused();
            return !DATABASE.hasSchema("anew_" + old.build());
        });
        done.set(true);
        reader.join();

        assertThat(DATABASE.rows("anew")).singleElement().satisfies(row -> {
            assertThat(row.build()).isNotEqualTo(old.build());
            assertThat(row.state()).isEqualTo("live");
        });
        assertThat(read).hasSizeGreaterThan(100);
        List<Chain.Links> expected = chain.expected(head);
        for (Chain.Links links : read) {
            assertThat(links.events()).isGreaterThanOrEqualTo(floor);
            assertThat(links).isEqualTo(expected.get((int) links.events()));
        }
    }

    /** Holds up who comes by a position while it is closed. */
    private static final class Gate implements Chain.Before {

        private final long position;
        private final CountDownLatch arrived = new CountDownLatch(1);
        private volatile CountDownLatch opened = new CountDownLatch(0);

        Gate(long position) {
            this.position = position;
        }

        @Override
        public void fold(long position, JdbcClient database) {
            if (position != this.position || opened.getCount() == 0) return;
            arrived.countDown();
            Latches.await(opened);
        }

        void close() {
            opened = new CountDownLatch(1);
        }

        void awaitSomebody() {
            Latches.await(arrived);
        }

        void open() {
            opened.countDown();
        }
    }

    @Test
    void aNodeKilledWhileItBuildsLeavesTheRestToAnother() throws IOException, InterruptedException {
        long first;
        try (var killed = ChainProcess.start(DATABASE.postgres(), "half", 1_200, 2)) {
            awaitLive("half");
            DATABASE.rebuild("half");
            killed.awaitHalt();
            first = DATABASE.rows("half", "building").getFirst().position() + 1;
            killed.kill();
        }
        assertThat(first).isBetween(2L, 1_200L);
        List<Long> folded = new ArrayList<>();
        var chain = new Chain("half", 1, (position, _) -> folded.add(position));
        ChainNode other = started(chain);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> DATABASE.rows("half", "building").isEmpty());
        assertWhole(chain, other, DATABASE.head());
        assertThat(folded.getFirst()).isEqualTo(first);
        assertThat(DATABASE.rows("half", "retired")).hasSize(1);
    }

    @Test
    void twoVersionsGoOnSideBySideUntilNobodyWorksOnOne() {
        var before = new Chain("renewed");
        var after = new Chain("renewed", 2, (_, _) -> {});
        ChainNode old = started(before);
        assertWhole(before, old, DATABASE.head());
        ChainNode renewed = started(after);
        assertWhole(after, renewed, DATABASE.head());
        long head = DATABASE.more(10);
        assertWhole(before, old, head);
        assertWhole(after, renewed, head);

        assertThat(versionsAfterClearing(renewed)).containsExactly(1, 2);
        old.close();
        notWorkedOn(1);
        assertThat(versionsAfterClearing(renewed)).as("nothing was left undone").containsExactly(1, 2);
        DATABASE.moreLongAgo();
        renewed.read(DATABASE.more(1));
        assertThat(versionsAfterClearing(renewed)).containsExactly(2);
    }

    private static List<Integer> versionsAfterClearing(ChainNode node) {
        node.projections().dropUnused();
        return DATABASE.rows("renewed").stream().map(ChainDatabase.Row::version).toList();
    }

    private static void notWorkedOn(int version) {
        DATABASE.client()
                .sql("update projections set worked_at = now() - interval '2 hours' where name = 'renewed' and"
                        + " version = ?")
                .param(version)
                .update();
    }

    @Test
    void aVersionWhoseTablesAreGoneIsBuiltAgain() {
        var chain = new Chain("gone");
        ChainNode node = started(chain);
        assertWhole(chain, node, DATABASE.head());
        ChainDatabase.Row row = DATABASE.rows("gone").getFirst();
        DATABASE.client()
                .sql("delete from projections where build = " + row.build())
                .update();
        awaitLive("gone");
        assertWhole(chain, node, DATABASE.head());
        assertThat(DATABASE.rows("gone").getFirst().build()).isGreaterThan(row.build());
    }
}
