package io.fupan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is asked, the tables, the memory and Axon's own criteria agree on what fits. */
class CriteriaIT {

    private static final int EVENTS = 300;
    private static final Random RANDOM = new Random(20260901);

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    private static final List<TaggedEventMessage<?>> HISTORY = new ArrayList<>();

    @BeforeAll
    static void muchHappened() {
        for (int i = 0; i < EVENTS; i++) {
            MessageType type = new MessageType(name());
            HISTORY.add(new GenericTaggedEventMessage<>(
                    new GenericEventMessage(type, "event " + (i + 1), Map.of("number", "" + i)), tags(3)));
        }
        STORE.node()
                .append(AppendCondition.none(), HISTORY.toArray(TaggedEventMessage[]::new))
                .join();
    }

    @Test
    void sourcingFindsWhatFits() {
        for (int i = 0; i < 200; i++) {
            EventCriteria criteria = criteria();
            List<String> fitting = IntStream.range(0, EVENTS)
                    .filter(event -> matches(criteria, event))
                    .mapToObj(event -> "event " + (event + 1))
                    .toList();
            assertThat(STORE.node().payloads(criteria).stream().limit(fitting.size() + 1L))
                    .as("%s", criteria)
                    .isEqualTo(fitting);
        }
    }

    @Test
    void conflictsAreWhatFits() {
        TestNode remembering = STORE.another();
        TestNode forgetful = STORE.another(new StoreSettings(100, 10, 1, 10, Duration.ofSeconds(1)));
        remembering.append("nothing fits this", "unheard:of").join();
        for (int i = 0; i < 200; i++) {
            EventCriteria criteria = EventCriteria.havingTags(Tag.of("a", "0")).or(tagsAndTypes());
            int after = RANDOM.nextInt(EVENTS);
            boolean expected = IntStream.range(after, EVENTS).anyMatch(event -> matches(criteria, event));
            assertThat(conflicts(forgetful, after, criteria))
                    .as("%s after %d", criteria, after)
                    .isEqualTo(expected);
            assertThat(conflicts(remembering, after, criteria))
                    .as("%s after %d", criteria, after)
                    .isEqualTo(expected);
        }
    }

    private static boolean conflicts(TestNode node, long after, EventCriteria criteria) {
        AppendCondition condition =
                AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(after));
        return node.append(condition, TestNode.event(Map.of(), "nothing fits this", "unheard:of"))
                .handle((position, _) -> position == null)
                .join();
    }

    private static boolean matches(EventCriteria criteria, int event) {
        return criteria.matches(
                HISTORY.get(event).event().type().qualifiedName(),
                HISTORY.get(event).tags());
    }

    private static EventCriteria criteria() {
        return switch (RANDOM.nextInt(4)) {
            case 0 -> tagsAndTypes().or(tagsAndTypes()).or(tagsAndTypes());
            case 1 -> EventCriteria.havingTags(tags(3));
            case 2 -> EventCriteria.either(tagsAndTypes(), EventCriteria.havingTags(tags(2)));
            default -> tagsAndTypes();
        };
    }

    private static EventCriteria tagsAndTypes() {
        Set<QualifiedName> types = new HashSet<>();
        IntStream.range(0, 1 + RANDOM.nextInt(3)).forEach(_ -> types.add(new QualifiedName(name())));
        return EventCriteria.havingTags(tags(2)).andBeingOneOfTypes(types);
    }

    private static String name() {
        return "test.Kind" + RANDOM.nextInt(6);
    }

    private static Set<Tag> tags(int atMost) {
        Set<Tag> tags = new HashSet<>();
        int count = RANDOM.nextInt(atMost + 1);
        while (tags.size() < count) {
            tags.add(Tag.of("abc".substring(tags.size(), tags.size() + 1), "" + RANDOM.nextInt(4)));
        }
        return tags;
    }
}
