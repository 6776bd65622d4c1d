package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.TestRow.recalled;
import static io.fupan.platform.eventstore.TestRow.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static final Criteria.Criterion MEETING = criterion("meeting:1");
    private static final Criteria.Criterion OPENED =
            new Criteria.Criterion(List.of("meeting:1"), Set.of("test.Opened"));

    private final Secrets secrets = new Secrets(new StringCodec());
    private final Histories histories = new Histories(10, secrets);

    @Test
    void whatIsNarrowerIsFoundInWhatIsWider() {
        histories.keep(History.of(MEETING));

        assertThat(histories.covering(OPENED)).isPresent();
        assertThat(histories.covering(criterion("keyResult:1", "meeting:1"))).isPresent();
        assertThat(histories.covering(criterion("keyResult:1"))).isEmpty();
        assertThat(histories.exactly(OPENED)).isEmpty();
    }

    @Test
    void whatIsWiderIsNotFoundInWhatIsNarrower() {
        histories.keep(History.of(OPENED));

        assertThat(histories.covering(MEETING)).isEmpty();
        assertThat(histories.covering(OPENED)).isPresent();
    }

    @Test
    void theyGrowByWhatFits() {
        History history = History.of(MEETING);
        histories.keep(history);
        histories.add(recalled(row(1, "meeting:1", "keyResult:1")));
        histories.add(recalled(row(2, "meeting:2")));
        histories.add(recalled(row(3, "meeting:1").named("test.Opened")));
        histories.add(recalled(row(3, "meeting:1").named("test.Opened")));

        assertThat(positions(history, MEETING)).containsExactly(1L, 3L);
        assertThat(positions(history, OPENED)).containsExactly(3L);
        assertThat(positions(history, criterion("keyResult:1", "meeting:1"))).containsExactly(1L);
    }

    @Test
    void whatWasNotAskedForTheLongestIsForgotten() {
        History old = kept("meeting:1", 1);
        History young = kept("meeting:2", 2);
        for (int position = 1; position <= 11; position++) {
            histories.add(recalled(row(position, "meeting:" + (1 + position % 2))));
        }

        assertThat(old.isForgotten()).isTrue();
        assertThat(young.isForgotten()).isFalse();
        assertThat(histories.covering(MEETING)).isEmpty();
        histories.add(recalled(row(12, "meeting:1")));
        assertThat(old.size()).isEqualTo(5);
    }

    @Test
    void whatIsErasedIsErasedInAllOfThem() {
        UUID command = UUID.randomUUID();
        Recalled read = recalled(row(1, "meeting:1").ofCommand(command).hiding("secret"));
        Recalled readAgain = recalled(row(1, "meeting:1").ofCommand(command).hiding("secret"));
        History one = History.of(MEETING);
        History other = History.of(criterion("meeting:1", "meeting:1"));
        one.add(read);
        other.add(readAgain);
        histories.keep(one);
        histories.keep(other);

        secrets.erase(command);

        assertThat(List.of(read, readAgain)).allSatisfy(event -> {
            assertThat(event.event().payload()).isEqualTo("1");
            assertThat(event.message().payload()).isEqualTo("1");
            assertThat(event.row().erasable()).isEmpty();
        });
    }

    private History kept(String tag, long asked) {
        History history = History.of(criterion(tag));
        history.askedAt(asked);
        histories.keep(history);
        return history;
    }

    private static List<Long> positions(History history, Criteria.Criterion wanted) {
        List<Recalled> found = new ArrayList<>();
        history.collect(wanted, 0, Long.MAX_VALUE, found);
        return found.stream().map(Recalled::position).toList();
    }

    private static Criteria.Criterion criterion(String... tags) {
        return new Criteria.Criterion(List.of(tags), Set.of());
    }
}
