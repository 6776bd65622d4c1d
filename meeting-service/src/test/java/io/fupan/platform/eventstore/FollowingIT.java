package io.fupan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowingIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    /** Small enough that those who start late have to read what is no longer in memory. */
    private static final StoreSettings SMALL_WINDOW = new StoreSettings(1_000, 64, 16, 1_000, Duration.ofSeconds(1));

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    private final TestNode node = STORE.node();
    private final String tag = "meeting:" + UUID.randomUUID();

    @Test
    void noReaderMissesOrRepeatsAnEventWhileTwoNodesWrite() throws InterruptedException {
        List<TestNode> nodes = List.of(node, STORE.another(SMALL_WINDOW));
        long from = node.append("before", tag).join();
        List<List<Long>> seen = new ArrayList<>();
        nodes.forEach(each -> seen.add(followed(each, from)));

        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TestNode writer = nodes.get(i % 2);
            writers.add(Thread.startVirtualThread(() -> write(writer, 100)));
        }
        await().until(() -> node.node().engine().head() > from + 200);
        nodes.forEach(each -> seen.add(followed(each, from)));
        STORE.endListening();
        for (Thread writer : writers) {
            writer.join();
        }

        List<Long> all = LongStream.rangeClosed(from + 1, from + 800).boxed().toList();
        for (List<Long> positions : seen) {
            await().atMost(LONG).untilAsserted(() -> assertThat(positions).hasSizeGreaterThanOrEqualTo(800));
            assertThat(positions).isEqualTo(all);
        }
        assertThat(streamed(nodes.get(1), from, 800)).isEqualTo(all);
    }

    private void write(TestNode writer, int times) {
        for (int i = 0; i < times; i++) {
            writer.append("written", tag).join();
        }
    }

    private static List<Long> followed(TestNode node, long from) {
        List<Long> positions = new CopyOnWriteArrayList<>();
        node.node().tailer().subscribe(from, event -> positions.add(event.position()));
        return positions;
    }

    private static List<Long> streamed(TestNode node, long from, int count) {
        List<Long> positions = new ArrayList<>();
        MessageStream<EventMessage> stream = node.node().engine().stream(
                StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(from)), null);
        while (positions.size() < count) {
            stream.next()
                    .ifPresent(entry -> positions.add(entry.getResource(TrackingToken.RESOURCE_KEY)
                            .position()
                            .getAsLong()));
        }
        assertThat(stream.next()).isEmpty();
        stream.close();
        return positions;
    }

    @Test
    void whatAnotherNodeWroteIsHeardOfAlsoWhenNobodyAnnouncesIt() {
        TestNode other = STORE.another();
        List<Long> seen = followed(node, node.append("before", tag).join());
        for (int i = 0; i < 5; i++) {
            STORE.endListening();
            long position = other.append("unannounced", tag).join();
            await().atMost(Duration.ofSeconds(10)).until(() -> seen.contains(position));
        }
        await().until(STORE::isListenedTo);
    }

    @Test
    void aReadFollowsItsOwnWrite() throws InterruptedException {
        List<Long> seen = followed(node, node.append("before", tag).join());
        for (int i = 0; i < 50; i++) {
            long position = node.append("mine", tag).join();
            assertThat(node.node().tailer().awaitPosition(position, LONG)).isTrue();
            assertThat(seen).endsWith(position);
        }
        assertThat(node.node().tailer().awaitPosition(node.node().engine().head() + 1, Duration.ofMillis(20)))
                .isFalse();
    }

    @Test
    void oneThatFailsGetsTheSameEventAgain() {
        long from = node.append("before", tag).join();
        List<Long> seen = new CopyOnWriteArrayList<>();
        AtomicInteger failures = new AtomicInteger(2);
        node.node().tailer().subscribe(from, event -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            seen.add(event.position());
        });
        node.append("one", tag).join();
        node.append("two", tag).join();

        await().atMost(LONG).untilAsserted(() -> assertThat(seen).containsExactly(from + 1, from + 2));
    }

    @Test
    void oneThatIsSlowHoldsNobodyUp() throws InterruptedException {
        long from = node.append("before", tag).join();
        CountDownLatch slow = new CountDownLatch(1);
        Subscription waiting = node.node().tailer().subscribe(from, _ -> awaitUninterrupted(slow));
        List<Long> seen = followed(node, from);
        long position = node.append("next", tag).join();

        await().until(() -> seen.contains(position));
        assertThat(waiting.position()).isEqualTo(from);

        slow.countDown();
        assertThat(waiting.awaitPosition(position, LONG)).isTrue();
        waiting.close();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEventCarriesItsEnvelope() {
        UUID command = UUID.randomUUID();
        UUID by = UUID.randomUUID();
        List<StoredEvent> seen = new CopyOnWriteArrayList<>();
        node.node().tailer().subscribe(node.append("before", tag).join(), seen::add);
        long position = node.append(TestNode.command(command, by, "c2FtZQ"), "said|words", tag, "keyResult:1")
                .join();

        await().until(() -> !seen.isEmpty());
        StoredEvent event = seen.getFirst();
        assertThat(event.position()).isEqualTo(position);
        assertThat(event.name()).isEqualTo("test.Happened");
        assertThat(event.by()).contains(by);
        assertThat(event.commandId()).contains(command);
        assertThat(event.recordedBy()).isEmpty();
        assertThat(event.tags()).containsExactlyInAnyOrder(tag, "keyResult:1");
        assertThat(event.payload()).isEqualTo("said|words");
        assertThat(node.node().reader().read(position - 1, 1)).isEqualTo(seen);
    }
}
