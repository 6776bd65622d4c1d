package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.TestNode.command;
import static io.fupan.platform.eventstore.TestNode.event;
import static io.fupan.platform.eventstore.TestNode.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a node remembers is what PostgreSQL holds. */
class MemoryIT {

    /** So little that everything is forgotten, read again and left behind all the time. */
    private static final StoreSettings FORGETFUL = new StoreSettings(1_000, 64, 8, 60, Duration.ofSeconds(1));

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    private final String tag = "meeting:" + UUID.randomUUID();
    private final TestNode node = STORE.node();

    /** An event of the random history, as the test remembers it. */
    private record Happened(String payload, String name, Set<String> tags) {}

    /** A question of the random history: all these tags, any of these names. */
    private record Asked(Set<String> tags, Set<String> names) {

        boolean fits(Happened event) {
            return event.tags.containsAll(tags) && (names.isEmpty() || names.contains(event.name));
        }

        EventCriteria criteria() {
            var criteria = EventCriteria.havingTags(axons(tags));
            Set<QualifiedName> types =
                    Set.copyOf(names.stream().map(QualifiedName::new).toList());
            return types.isEmpty() ? criteria : criteria.andBeingOneOfTypes(types);
        }
    }

    @Test
    void everyQuestionGetsTheSameAnswerFromAnyNodeHoweverForgetful() {
        Random random = new Random(42);
        List<TestNode> nodes = List.of(node, STORE.another(FORGETFUL), STORE.another(FORGETFUL));
        List<Happened> history = new ArrayList<>();
        for (int round = 0; round < 400; round++) {
            Happened next = new Happened(Integer.toString(round), name(random), tags(random, 1));
            nodes.get(random.nextInt(3))
                    .append(AppendCondition.none(), next(next))
                    .join();
            history.add(next);
            TestNode asked = nodes.get(random.nextInt(3));
            asked.node().engine().catchUp();
            List<Asked> questions = Stream.generate(() -> question(random))
                    .limit(1 + random.nextInt(3))
                    .toList();
            assertThat(asked.payloads(either(questions)))
                    .as("%s in round %d", questions, round)
                    .isEqualTo(history.stream()
                            .filter(event -> questions.stream().anyMatch(it -> it.fits(event)))
                            .map(Happened::payload)
                            .toList());
        }
    }

    @Test
    void whatWasErasedIsNotRememberedEither() {
        UUID id = UUID.randomUUID();
        TestNode other = STORE.another();
        node.append(command(id, id, "c2FtZQ"), "said|secret", tag).join();
        other.node().engine().catchUp();
        assertThat(node.payloads(tagged(tag))).containsExactly("said|secret");
        assertThat(other.payloads(tagged(tag))).containsExactly("said|secret");

        node.append("erases:" + id, tag).join();
        other.node().engine().catchUp();

        assertThat(node.payloads(tagged(tag))).containsExactly("said", "erases:" + id);
        assertThat(other.payloads(tagged(tag))).containsExactly("said", "erases:" + id);
    }

    @Test
    void aHistoryTooLongToRememberIsReadEachTime() {
        TestNode forgetful = STORE.another(FORGETFUL);
        for (int move = 0; move < 20; move++) {
            node.append("move " + move, tag).join();
        }
        forgetful.node().engine().catchUp();
        assertThat(forgetful.payloads(tagged(tag))).hasSize(20);

        forgetful.append("one more", tag).join();

        assertThat(forgetful.payloads(tagged(tag))).hasSize(21).endsWith("one more");
    }

    @Test
    void whatTheIndexByTagsHasNotReachedIsFoundAllTheSame() {
        String keyResult = "keyResult:" + UUID.randomUUID();
        STORE.whileNobodyIndexes(() -> {
            node.append(AppendCondition.none(), event(Map.of(), "unindexed", tag, keyResult))
                    .join();
            assertThat(STORE.column("select count(*) from event_tags where tag = '" + tag + "'"))
                    .containsExactly("0");
            TestNode cold = STORE.another(FORGETFUL);
            assertThat(cold.payloads(tagged(tag, keyResult))).containsExactly("unindexed");
            assertThat(cold.node().reader().read(Set.of(keyResult), 0, 10)).hasSize(1);
        });
    }

    private static EventCriteria either(List<Asked> questions) {
        return EventCriteria.either(questions.stream().map(Asked::criteria).toList());
    }

    private GenericTaggedEventMessage<?> next(Happened happened) {
        var message = new GenericEventMessage(new MessageType(happened.name), happened.payload, Map.of());
        return new GenericTaggedEventMessage<>(message, axons(happened.tags));
    }

    private static Set<Tag> axons(Set<String> tags) {
        return Set.copyOf(tags.stream()
                .map(it -> it.split(":", 2))
                .map(it -> new Tag(it[0], it[1]))
                .toList());
    }

    private Asked question(Random random) {
        return new Asked(tags(random, 1), random.nextBoolean() ? Set.of() : Set.of(name(random), "test.Unheard"));
    }

    /** Some of few, so that they meet often. */
    private Set<String> tags(Random random, int least) {
        return Set.copyOf(IntStream.range(0, least + random.nextInt(3))
                .mapToObj(_ -> "random" + random.nextInt(2) + ":" + random.nextInt(3) + tag)
                .toList());
    }

    private static String name(Random random) {
        return "test.Name" + random.nextInt(3);
    }
}
