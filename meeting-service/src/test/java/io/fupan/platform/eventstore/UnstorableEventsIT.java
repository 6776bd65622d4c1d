package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.TestNode.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnstorableEventsIT {

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    private final TestNode node = STORE.node();
    private final String tag = "meeting:" + UUID.randomUUID();

    @Test
    void failAloneInTheirBatch() {
        List<CompletableFuture<Long>> good = new ArrayList<>();
        List<CompletableFuture<Long>> bad = new ArrayList<>();
        UUID repeated = UUID.randomUUID();
        Map<String, String> command = TestNode.command(repeated, UUID.randomUUID(), "c2FtZQ");

        STORE.inOneBatch(node, () -> {
            good.add(node.append(command, "one", tag));
            bad.add(node.append("raw:{not JSON", tag));
            good.add(node.append("two", tag));
            bad.add(node.append("a tag longer than an index takes", tag, "long:" + randomText(20_000)));
            good.add(node.append(command, "one again", tag));
            good.add(node.append("three", tag));
        });

        List<Long> positions = good.stream().map(CompletableFuture::join).toList();
        assertThat(positions.get(1)).isEqualTo(positions.get(0) + 1);
        assertThat(positions.get(2)).isEqualTo(positions.get(0));
        assertThat(positions.get(3)).isEqualTo(positions.get(0) + 2);
        bad.forEach(UnstorableEventsIT::assertNotStorable);
        assertThat(node.payloads(tagged(tag))).containsExactly("one", "two", "three");
    }

    @Test
    void areSeenBeforeTheyAreQueuedWhenTheDriverWouldChangeThem() {
        assertNotStorable(node.append("fine", tag + "\0"));
        assertNotStorable(node.append("raw:\"a\0b\"", tag));
        assertNotStorable(node.append("half a \uD83D", tag + "\uD83D"));
        assertNotStorable(node.append("half a stone", tag + "\uDE00"));

        node.append("whole \uD83D\uDE00", tag).join();
        assertThat(node.payloads(tagged(tag))).containsExactly("whole \uD83D\uDE00");
    }

    @Test
    void tagsKeepEveryCharacterThatCanBeStored() {
        String awkward = tag + "\"\\{},'; --\n复盘";
        node.append("kept", awkward).join();

        assertThat(node.payloads(tagged(awkward))).containsExactly("kept");
        assertThat(node.node().reader().read(Set.of(awkward), 0, 10).getFirst().tags())
                .containsExactly(awkward);
    }

    /** An index compresses what repeats. */
    private static String randomText(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(UUID.randomUUID());
        }
        return text.toString();
    }

    private static void assertNotStorable(CompletableFuture<Long> append) {
        assertThatThrownBy(append::join).hasCauseInstanceOf(EventNotStorable.class);
    }
}
