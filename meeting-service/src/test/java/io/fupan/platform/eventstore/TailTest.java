package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.TestRow.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TailTest {

    private static final Criteria MEETING = Criteria.allOf(List.of("meeting:1"));
    private static final Criteria KEY_RESULT = Criteria.allOf(List.of("meeting:1", "keyResult:1"));

    private final Tail tail = new Tail(3, 0, new Secrets(new StringCodec()));

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
    void handsOverTheLatestInOrder() {
        for (int position = 1; position <= 5; position++) {
            add(position, "meeting:1");
        }
        assertThat(tail.after(2, 10).orElseThrow())
                .extracting(Recalled::position)
                .containsExactly(3L, 4L, 5L);
        assertThat(tail.after(2, 2).orElseThrow())
                .extracting(Recalled::position)
                .containsExactly(3L, 4L);
        assertThat(tail.after(5, 10).orElseThrow()).isEmpty();
        assertThat(tail.after(1, 10)).isEmpty();
    }

    @Test
    void knowsHowFarBackItKnows() {
        for (int position = 1; position <= 5; position++) {
            add(position, "meeting:1");
        }
        assertThat(tail.knowsAllAfter(2)).isTrue();
        assertThat(tail.knowsAllAfter(1)).isFalse();
        assertThat(tail.anyAfter(4, MEETING)).isTrue();
    }

    @Test
    void takesNoEventThatDoesNotFollow() {
        add(1, "meeting:1");

        assertThatThrownBy(() -> add(3, "meeting:1")).isInstanceOf(IllegalStateException.class);
        assertThat(tail.head()).isEqualTo(1);
    }

    @Test
    void knowsTheLastEventOfACommandWhileItHasIt() {
        UUID command = UUID.randomUUID();
        tail.add(TestRow.recalled(row(1, "meeting:1").ofCommand(command)));
        tail.add(TestRow.recalled(row(2, "meeting:1").ofCommand(command)));
        assertThat(tail.known(command).orElseThrow().position()).isEqualTo(2);

        for (int position = 3; position <= 5; position++) {
            add(position, "meeting:1");
        }
        assertThat(tail.known(command)).isEmpty();
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
        tail.add(TestRow.recalled(row(position, tags)));
    }
}
