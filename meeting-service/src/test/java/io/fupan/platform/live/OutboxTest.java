package io.fupan.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OutboxTest {

    /** Writes nothing until it is opened. */
    private static final class Gate implements Outlet {

        private final CountDownLatch open = new CountDownLatch(1);
        private final List<String> written = new CopyOnWriteArrayList<>();
        private final List<Boolean> closes = new CopyOnWriteArrayList<>();

        @Override
        public void write(String frame) throws IOException {
            try {
                open.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            written.add(frame);
        }

        @Override
        public void ping() {
            written.add("ping");
        }

        @Override
        public void close(boolean orderly) {
            closes.add(orderly);
        }
    }

    private final Gate gate = new Gate();
    private final Outbox outbox = new Outbox(gate);

    @Test
    void framesLeaveInOrder() {
        for (int i = 0; i < 1_000; i++) outbox.send(Frame.of("f" + i));
        gate.open.countDown();
        await().until(() -> gate.written.size() == 1_000);
        assertThat(gate.written.getFirst()).isEqualTo("f0");
        assertThat(gate.written.getLast()).isEqualTo("f999");
        assertThat(gate.closes).isEmpty();
    }

    @Test
    void whoKeepsMoreThanAMegabyteWaitingIsToldAndDropped() {
        outbox.sendUncounted(Frame.of("r".repeat(3 << 20)));
        outbox.send(Frame.of("x".repeat(Outbox.LIMIT)));
        outbox.send(Frame.of("one more"));
        outbox.send(Frame.of("after the end"));
        gate.open.countDown();
        await().until(() -> !gate.closes.isEmpty());
        assertThat(gate.written.getLast()).contains("\"bye\"", "\"slow\"");
        assertThat(gate.written).noneMatch(frame -> frame.startsWith("x") || frame.contains("after"));
        assertThat(gate.closes).containsExactly(true);
    }

    @Test
    void whoReadsNothingAtAllIsCutOff() {
        outbox.send(Frame.of("never read"));
        outbox.end(Bye.SLOW);
        await().until(() -> !gate.closes.isEmpty());
        assertThat(gate.closes).containsExactly(false);
        gate.open.countDown();
    }

    @Test
    void ofWhatOnlyTheLatestCountsOnlyTheLatestLeaves() {
        outbox.send(Frame.of("first"));
        for (int i = 0; i < 100; i++) outbox.sendLatest(Frame.of("presence " + i));
        gate.open.countDown();
        await().until(() -> gate.written.contains("presence 99"));
        assertThat(gate.written).hasSizeLessThanOrEqualTo(3).doesNotContain("presence 50");
    }

    @Test
    void anIdleOneIsAskedForASignOfLife() {
        gate.open.countDown();
        outbox.ping();
        await().until(() -> gate.written.contains("ping"));
        outbox.send(Frame.of("after"));
        await().until(() -> gate.written.contains("after"));
    }
}
