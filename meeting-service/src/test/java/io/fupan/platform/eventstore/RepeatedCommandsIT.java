package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.TestNode.command;
import static io.fupan.platform.eventstore.TestNode.event;
import static io.fupan.platform.eventstore.TestNode.nothingNew;
import static io.fupan.platform.eventstore.TestNode.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepeatedCommandsIT {

    private static final String DIGEST = "c2FtZQ";
    private static final String OTHER_DIGEST = "b3RoZXI";

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    private final TestNode node = STORE.node();
    private final String tag = "meeting:" + UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID by = UUID.randomUUID();
    private final Map<String, String> command = command(id, by, DIGEST);

    @Test
    void haveOneEffectAndTheAnswerOfTheFirstTime() {
        long position = node.append(AppendCondition.none(), event(command, "one", tag), event(command, "two", tag))
                .join();
        node.append("later", tag).join();

        assertThat(node.append(command, "one", tag).join()).isEqualTo(position);
        assertThat(STORE.another().append(command, "one", tag).join()).isEqualTo(position);
        assertThat(node.payloads(tagged(tag))).containsExactly("one", "two", "later");
    }

    @Test
    void areNoConflictWithThemselves() {
        ConsistencyMarker seen = node.marker(tag);
        AppendCondition condition = nothingNew(seen, tag);
        long position = node.append(condition, event(command, "once", tag)).join();

        assertThat(node.append(condition, event(command, "once", tag)).join()).isEqualTo(position);
    }

    @Test
    void haveOneEffectWhenTheyComeAtOnceToManyNodes() {
        List<TestNode> nodes = List.of(node, STORE.another());
        for (int round = 0; round < 30; round++) {
            Map<String, String> contested = command(UUID.randomUUID(), by, DIGEST);
            List<CompletableFuture<Long>> appends = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                appends.add(nodes.get(i % 2).append(contested, "once", tag + round));
            }
            assertThat(appends.stream().map(CompletableFuture::join).distinct()).hasSize(1);
            assertThat(node.payloads(tagged(tag + round))).containsExactly("once");
        }
    }

    @Test
    void haveOneEffectWithinOneBatch() {
        ConsistencyMarker seen = node.marker(tag);
        node.append("contradicts", tag).join();
        List<CompletableFuture<Long>> appends = new ArrayList<>();

        STORE.inOneBatch(node, () -> {
            appends.add(node.append(nothingNew(seen, tag), event(command, "refused", tag)));
            appends.add(node.append(command, "once", tag));
            appends.add(node.append(command, "twice", tag));
            appends.add(node.append(command(id, by, OTHER_DIGEST), "another", tag));
        });

        assertThatThrownBy(appends.get(0)::join).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(appends.get(1).join()).isEqualTo(appends.get(2).join());
        assertReused(appends.get(3));
        assertThat(node.payloads(tagged(tag))).containsExactly("contradicts", "once");
    }

    @Test
    void areRefusedFromSomebodyElseOrWithAnotherBody() {
        node.append(command, "once", tag).join();

        assertReused(node.append(command(id, by, OTHER_DIGEST), "another", tag));
        assertReused(node.append(command(id, UUID.randomUUID(), DIGEST), "once", tag));
        assertThatThrownBy(() -> node.node().engine().recorded(id, by, OTHER_DIGEST))
                .isInstanceOf(CommandIdReused.class);
        assertThatThrownBy(() -> node.node().engine().recorded(id, null, DIGEST))
                .isInstanceOf(CommandIdReused.class);
    }

    @Test
    void areFoundBeforeARefusalIsAnswered() {
        PostgresEventStorageEngine engine = node.node().engine();
        assertThat(engine.recorded(id, by, DIGEST)).isEmpty();

        long position = node.append(command, "once", tag).join();

        assertThat(engine.recorded(id, by, DIGEST)).contains(new Recorded(position));
    }

    @Test
    void areRecognisedByTheirAuthorWhenTheirWordsWereErased() {
        long position = node.append(command, "said|secret", tag).join();
        node.append("erases:" + id, tag).join();

        assertThat(node.append(command(id, by, OTHER_DIGEST), "whatever", tag).join())
                .isEqualTo(position);
        assertReused(node.append(command(id, UUID.randomUUID(), DIGEST), "whatever", tag));
    }

    @Test
    void thatDecidedNothingGetTheSameAnswer() {
        PostgresEventStorageEngine engine = node.node().engine();
        long position = node.append("before", tag).join();
        assertThat(engine.recordEmpty(id, by, DIGEST, position).join()).isEqualTo(position);
        node.append("later", tag).join();

        assertThat(engine.recordEmpty(id, by, DIGEST, position + 1).join()).isEqualTo(position);
        assertThat(STORE.another().append(command, "now it would", tag).join()).isEqualTo(position);
        assertThat(engine.recorded(id, by, DIGEST)).contains(new Recorded(position));
        assertReused(engine.recordEmpty(id, by, OTHER_DIGEST, position));
        assertThat(node.payloads(tagged(tag))).containsExactly("before", "later");
    }

    @Test
    void thatDecidedNothingAfterTheyDecidedSomethingGetThatAnswer() {
        long position = node.append(command, "once", tag).join();

        assertThat(node.node()
                        .engine()
                        .recordEmpty(id, by, DIGEST, position + 5)
                        .join())
                .isEqualTo(position);
    }

    private static void assertReused(CompletableFuture<Long> append) {
        assertThatThrownBy(append::join).hasCauseInstanceOf(CommandIdReused.class);
    }
}
