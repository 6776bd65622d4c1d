package io.fupan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TailTest {

    private static final Criteria MEETING = Criteria.allOf(List.of("meeting:1"));
    private static final Criteria KEY_RESULT = Criteria.allOf(List.of("meeting:1", "keyResult:1"));

    private final Tail tail = new Tail(2);

    @Test
    void findsWhatCameAfterAPosition() {
        add(1, "meeting:1");
        add(2, "meeting:1", "keyResult:1");
        add(3, "meeting:2", "keyResult:1");

        assertThat(tail.anyAfter(1, KEY_RESULT)).isTrue();
        assertThat(tail.anyAfter(2, KEY_RESULT)).isFalse();
        assertThat(tail.anyAfter(2, Criteria.ANYTHING)).isTrue();
        assertThat(tail.anyAfter(3, Criteria.ANYTHING)).isFalse();
        assertThat(tail.anyAfter(0, new Criteria(false, List.of()))).isFalse();
    }

    @Test
    void forgetsWhatWasNotCommitted() {
        add(1, "meeting:1");
        tail.keep();
        add(2, "meeting:1");
        add(3, "meeting:1", "keyResult:1");
        tail.undo();

        assertThat(tail.head()).isEqualTo(1);
        assertThat(tail.anyAfter(0, MEETING)).isTrue();
        assertThat(tail.anyAfter(1, MEETING)).isFalse();
        assertThat(tail.anyAfter(0, KEY_RESULT)).isFalse();
    }

    @Test
    void knowsHowFarBackItKnows() {
        for (int position = 1; position <= 5; position++) {
            add(position, "meeting:1");
        }
        assertThat(tail.knowsAllAfter(0)).isTrue();

        tail.keep();

        assertThat(tail.knowsAllAfter(3)).isTrue();
        assertThat(tail.knowsAllAfter(2)).isFalse();
        assertThat(tail.anyAfter(3, MEETING)).isTrue();
    }

    @Test
    void startsToKnowWhereItIsTold() {
        add(1, "meeting:1");
        tail.restartAt(1_000);

        assertThat(tail.head()).isEqualTo(1_000);
        assertThat(tail.knowsAllAfter(999)).isFalse();
        assertThat(tail.knowsAllAfter(1_000)).isTrue();
        assertThat(tail.anyAfter(0, MEETING)).isFalse();
    }

    private void add(long position, String... tags) {
        tail.add(position, "test.Happened", Set.of(tags));
    }
}
