package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.TestNode.event;
import static io.fupan.platform.eventstore.TestNode.nothingNew;
import static io.fupan.platform.eventstore.TestNode.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConflictsIT {

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    private final TestNode node = STORE.node();
    private final String tag = "meeting:" + UUID.randomUUID();
    private final String other = "meeting:" + UUID.randomUUID();

    @Test
    void ofTwoThatContradictOneWins() {
        ConsistencyMarker seen = node.marker(tag);

        node.append(nothingNew(seen, tag), event(Map.of(), "first", tag)).join();

        assertRejected(node.append(nothingNew(seen, tag), event(Map.of(), "second", tag)));
        assertThat(node.payloads(tagged(tag))).containsExactly("first");
    }

    @Test
    void bothOfTwoThatDoNotContradictWin() {
        ConsistencyMarker seen = node.marker(tag);

        node.append(nothingNew(seen, tag), event(Map.of(), "here", tag)).join();
        node.append(nothingNew(seen, other), event(Map.of(), "there", other)).join();

        assertThat(node.payloads(tagged(tag))).containsExactly("here");
        assertThat(node.payloads(tagged(other))).containsExactly("there");
    }

    @Test
    void oneOfManyWinsOnManyNodesAtOnce() {
        List<TestNode> nodes = List.of(node, STORE.another(), STORE.another());
        for (int round = 0; round < 30; round++) {
            String contested = tag + round;
            ConsistencyMarker seen = node.marker(contested);
            List<CompletableFuture<Long>> appends = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                appends.add(nodes.get(i % 3).append(nothingNew(seen, contested), event(Map.of(), "mine", contested)));
            }
            long winners = appends.stream().filter(this::succeeded).count();
            assertThat(winners).isEqualTo(1);
            assertThat(node.payloads(tagged(contested))).containsExactly("mine");
        }
    }

    @Test
    void theyAreFoundBetweenRequestsOfOneBatch() {
        ConsistencyMarker seen = node.marker(tag);
        List<CompletableFuture<Long>> appends = new ArrayList<>();

        STORE.inOneBatch(node, () -> {
            appends.add(node.append(nothingNew(seen, tag), event(Map.of(), "first", tag)));
            appends.add(node.append(nothingNew(seen, other), event(Map.of(), "elsewhere", other, tag + "x")));
            appends.add(node.append(nothingNew(seen, tag), event(Map.of(), "second", tag)));
            appends.add(node.append("unconditional", tag + "x"));
        });

        assertThat(appends.get(0).join() + 1).isEqualTo(appends.get(1).join());
        assertRejected(appends.get(2));
        assertThat(appends.get(3).join()).isEqualTo(appends.get(1).join() + 1);
        assertThat(STORE.batches(tag + "x")).isEqualTo(1);
    }

    @Test
    void theyAreFoundBeyondWhatIsInMemory() {
        TestNode forgetful = STORE.another(new StoreSettings(100, 10, 3, 10, Duration.ofSeconds(1)));
        ConsistencyMarker before = forgetful.marker(tag);
        forgetful.append("the contradiction", tag, "keyResult:1").join();
        ConsistencyMarker behind = forgetful.marker(tag);
        IntStream.range(0, 10).forEach(_ -> forgetful.append("unrelated", other).join());

        assertRejected(forgetful.append(nothingNew(before, tag), event(Map.of(), "late", tag)));
        assertRejected(forgetful.append(nothingNew(before, tag, "keyResult:1"), event(Map.of(), "late", tag)));
        forgetful
                .append(nothingNew(before, tag, "keyResult:2"), event(Map.of(), "on time", tag))
                .join();
        forgetful
                .append(nothingNew(behind, tag, "keyResult:1"), event(Map.of(), "on time", tag))
                .join();
    }

    @Test
    void whatAnotherNodeWroteCounts() {
        ConsistencyMarker seen = node.marker(tag);
        STORE.another().append("by the other node", tag).join();

        assertRejected(node.append(nothingNew(seen, tag), event(Map.of(), "late", tag)));
    }

    @Test
    void aConditionOnAnythingIsBrokenByAnything() {
        AppendCondition alone = AppendCondition.withCriteria(EventCriteria.havingAnyTag());
        ConsistencyMarker seen = node.marker(tag);
        long position = node.append(alone.withMarker(seen), event(Map.of(), "alone", tag))
                .join();

        assertRejected(node.append(alone.withMarker(seen), event(Map.of(), "late", other)));
        node.append(alone.withMarker(new GlobalIndexConsistencyMarker(position)), event(Map.of(), "next", other))
                .join();
    }

    private boolean succeeded(CompletableFuture<Long> append) {
        return append.handle((position, _) -> position != null).join();
    }

    private static void assertRejected(CompletableFuture<Long> append) {
        assertThatThrownBy(append::join).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }
}
