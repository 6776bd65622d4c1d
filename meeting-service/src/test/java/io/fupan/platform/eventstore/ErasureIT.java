package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.TestNode.command;
import static io.fupan.platform.eventstore.TestNode.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErasureIT {

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    private final TestNode node = STORE.node();
    private final String tag = "meeting:" + UUID.randomUUID();
    private final UUID said = UUID.randomUUID();
    private final Map<String, String> command = command(said, UUID.randomUUID(), "c2FtZQ");

    @Test
    void takesTheWordsOfAnEarlierCommand() {
        node.append(command, "said|secret", tag).join();
        node.append("also said|kept", tag).join();
        assertThat(node.payloads(tagged(tag))).containsExactly("said|secret", "also said|kept");

        node.append("erases:" + said, tag).join();

        assertErased("said", "also said|kept", "erases:" + said);
    }

    @Test
    void takesTheWordsOfACommandInTheSameBatch() {
        List<CompletableFuture<Long>> appends = new ArrayList<>();
        STORE.inOneBatch(node, () -> {
            appends.add(node.append(command, "said|secret", tag));
            appends.add(node.append("also said|kept", tag));
            appends.add(node.append("erases:" + said, tag));
        });
        appends.forEach(CompletableFuture::join);

        assertErased("said", "also said|kept", "erases:" + said);
        assertThat(STORE.batches(tag)).isEqualTo(1);
    }

    @Test
    void isNotDoneByWhatIsRefused() {
        node.append(command, "said|secret", tag).join();
        node.append(
                        TestNode.nothingNew(new GlobalIndexConsistencyMarker(0), tag),
                        TestNode.event(Map.of(), "erases:" + said, tag))
                .handle((_, _) -> true)
                .join();

        assertThat(node.payloads(tagged(tag))).containsExactly("said|secret");
    }

    private void assertErased(String... payloads) {
        assertThat(node.payloads(tagged(tag))).containsExactly((Object[]) payloads);
        List<String> kept = STORE.column("select e::text from events e where command_id = '" + said
                + "' and (erasable is not null or command_digest is not null)");
        assertThat(kept).isEmpty();
    }
}
