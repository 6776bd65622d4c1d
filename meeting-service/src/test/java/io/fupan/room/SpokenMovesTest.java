package io.fupan.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.EventExamples;
import io.fupan.events.Event;
import io.fupan.events.EventType;
import io.fupan.events.EventTypes;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.catalogue.Sentences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts and catalogue fit together: what a fold tells of each event is all its sentence asks for. */
class SpokenMovesTest {

    @ParameterizedTest
    @MethodSource("moves")
    void every_move_can_be_said_in_full(Moved moved) {
        Map<String, Object> facts = new HashMap<>(moved.facts());
        facts.replaceAll((_, fact) -> fact instanceof Map<?, ?> ? "Jing Li" : fact);
        for (Language language : Language.values()) {
            assertThat(Sentences.render(moved.recorded().type().name(), language, facts))
                    .doesNotContain("[erased]", "[已删除]", "{");
        }
    }

    private static List<Moved> moves() {
        return History.of(EventTypes.ALL.stream().map(SpokenMovesTest::example).toArray(Event[]::new))
                .moves();
    }

    private static Event example(EventType type) {
        return EventExamples.ALL.stream()
                .filter(type.record()::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
