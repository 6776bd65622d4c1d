package io.fupan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A judge who finds nothing is worth as much as what it would have found. */
class FindingsTest {

    private static final Acknowledged FIRST = new Acknowledged("first", 0, 10, 1);
    private static final Acknowledged SECOND = new Acknowledged("second", 11, 20, 2);
    private static final Acknowledged BESIDE = new Acknowledged("beside", 12, 19, 3);

    private final Map<String, List<Long>> positions =
            new HashMap<>(Map.of("first", List.of(1L), "second", List.of(2L), "beside", List.of(3L)));

    @Test
    void areNoneWhenAllIsWhereItWasAcknowledged() {
        Findings findings = findings(FIRST, SECOND, BESIDE);

        assertThat(findings).isEqualTo(new Findings(List.of(), List.of(), List.of(), List.of(), false));
        assertThat(findings.none()).isTrue();
    }

    @Test
    void tellWhatIsLost() {
        positions.remove("second");
        assertThat(findings(FIRST, SECOND).lost()).containsExactly(SECOND);
        assertThat(findings(FIRST, SECOND).none()).isFalse();
    }

    @Test
    void tellWhatIsThereTwice() {
        positions.put("first", List.of(1L, 4L));
        assertThat(findings(FIRST, SECOND).twice()).containsExactly(FIRST);
        assertThat(findings(FIRST, SECOND).none()).isFalse();
    }

    @Test
    void tellWhatIsElsewhere() {
        positions.put("first", List.of(4L));
        assertThat(findings(FIRST, SECOND).misplaced()).containsExactly(FIRST);
        assertThat(findings(FIRST, SECOND).none()).isFalse();
    }

    @Test
    void tellWhatIsPlacedBeforeWhatItCameAfter() {
        var early = new Acknowledged("second", 11, 20, 2);
        var late = new Acknowledged("first", 21, 30, 1);
        assertThat(findings(early, late).reordered()).containsExactly(late);
        assertThat(findings(early, late).none()).isFalse();
    }

    @Test
    void tellOfGaps() {
        Findings findings = Findings.of(List.of(FIRST), new Kept(positions, true));
        assertThat(findings.gaps()).isTrue();
        assertThat(findings.none()).isFalse();
    }

    private Findings findings(Acknowledged... acknowledged) {
        return Findings.of(List.of(acknowledged), new Kept(positions, false));
    }
}
