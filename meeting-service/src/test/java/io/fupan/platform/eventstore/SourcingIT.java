package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.TestNode.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SourcingIT {

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    private final TestNode node = STORE.node();
    private final String meeting = UUID.randomUUID().toString();
    private final String tag = "meeting:" + meeting;

    @Test
    void givesBackWhatWasAppended() {
        Map<String, String> metadata = new HashMap<>(TestNode.command(UUID.randomUUID(), UUID.randomUUID(), "c2FtZQ"));
        metadata.put(EventMetadata.RECORDED_BY, UUID.randomUUID().toString());
        metadata.put("traceparent", "\"quoted\", 复盘 \\");
        Instant at = Instant.parse("2026-09-01T08:00:00.123456789Z");
        EventMessage event = new GenericEventMessage(
                UUID.randomUUID().toString(), new MessageType("ballots.BallotCast", "1"), "said|words", metadata, at);
        long position = node.append(
                        AppendCondition.none(),
                        new GenericTaggedEventMessage<>(event, Set.of(Tag.of("meeting", meeting))))
                .join();

        MessageStream.Entry<EventMessage> entry = node.source(tagged(tag)).getFirst();
        assertThat(entry.message().identifier()).isEqualTo(event.identifier());
        assertThat(entry.message().type()).isEqualTo(event.type());
        assertThat(entry.message().payload()).isEqualTo("said|words");
        assertThat(entry.message().metadata()).isEqualTo(metadata);
        assertThat(entry.message().timestamp()).isEqualTo(at.truncatedTo(ChronoUnit.MICROS));
        assertThat(entry.getResource(TrackingToken.RESOURCE_KEY).position()).hasValue(position);
    }

    @Test
    void startsAfterAMarkersPosition() {
        node.append("before", tag).join();
        var marker = node.marker(tag);
        node.append("after", tag).join();

        List<Object> payloads = node.node()
                .engine()
                .source(SourcingCondition.conditionFor(marker.position(), tagged(tag)), null)
                .reduce(new java.util.ArrayList<Object>(), (list, entry) -> {
                    list.add(entry.message().payload());
                    return list;
                })
                .join();
        assertThat(payloads).containsExactly("after", null);
    }

    @Test
    void keepsSkeletonsByteForByte() {
        String skeleton = "\"spaces  and\\u590d \"  ";
        node.append("raw:" + skeleton, tag).join();

        RawEvent raw = node.node().reader().readRaw(Set.of(tag), 0, 10).getFirst();
        assertThat(raw.skeleton()).isEqualTo(skeleton);
    }

    @Test
    void pagesInOrderOfPositions() {
        for (int i = 1; i <= 5; i++) {
            node.append("move " + i, tag, i % 2 == 0 ? "keyResult:even" : "keyResult:odd")
                    .join();
        }
        EventReader reader = node.node().reader();
        List<StoredEvent> first = reader.read(Set.of(tag), 0, 3);
        List<StoredEvent> second = reader.read(Set.of(tag), first.getLast().position(), 3);

        assertThat(first).extracting(StoredEvent::payload).containsExactly("move 1", "move 2", "move 3");
        assertThat(second).extracting(StoredEvent::payload).containsExactly("move 4", "move 5");
        assertThat(reader.read(Set.of(tag, "keyResult:even"), 0, 10))
                .extracting(StoredEvent::payload)
                .containsExactly("move 2", "move 4");
    }
}
