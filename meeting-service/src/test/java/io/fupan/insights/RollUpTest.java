package io.fupan.insights;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.MEETING;
import static io.fupan.insights.SampleGoals.goal;
import static io.fupan.insights.SampleGoals.keyResult;
import static io.fupan.insights.SampleGoals.metric;
import static io.fupan.insights.SampleGoals.upward;
import static io.fupan.insights.SampleGoals.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.SampleOkrs;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResultId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollUpTest {

    private static final Goal O2 = goal(SampleOkrs.COMPANY, 71, "2026", "O2");

    @Test
    void every_number_says_where_it_came_from() {
        Goal a1 = measured(72, "A1", "0.40");
        Goal a2 = measured(73, "A2", "1.40");
        var settled = new Settled(6, MEETING, 31);
        RollUp.Above above = rollUp(Map.of(a1.keyResults().getFirst().id(), settled), O2, a1, a2);
        assertThat(above.from()).hasSize(2);
        RollUp.Source first = above.from().getFirst();
        assertThat(first.place().department()).isEqualTo(DEPARTMENT);
        assertThat(first.completion()).contains("0.40");
        assertThat(first.score()).contains("0.60");
        assertThat(first.settledIn()).contains(new Sheet.Where(MEETING, 31));
        assertThat(above.from().getLast().score()).isEmpty();
        assertThat(above.wouldBe()).contains(new RollUp.WouldBe(Optional.of("0.70"), Optional.of("0.60")));
    }

    @Test
    void what_nothing_carries_would_be_nothing() {
        RollUp.Above above = rollUp(Map.of(), O2);
        assertThat(above.from()).isEmpty();
        assertThat(above.wouldBe()).isEmpty();
    }

    private static Goal measured(long id, String code, String way) {
        Goal bare = goal(DEPARTMENT, id, "2026", code, "Company-O2");
        return with(bare, keyResult(id + 10, bare, "1", metric("0", "1", way, "2026-06-30")));
    }

    private static RollUp.Above rollUp(Map<KeyResultId, Settled> settled, Goal... goals) {
        return RollUp.of(SampleOkrs.COMPANY, new Cycle("2026"), upward(goals), settled)
                .objectives()
                .getFirst();
    }
}
