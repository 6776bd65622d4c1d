package io.fupan.insights;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.insights.SampleGoals.TREE;
import static io.fupan.insights.SampleGoals.goal;
import static io.fupan.insights.SampleGoals.keyResult;
import static io.fupan.insights.SampleGoals.metric;
import static io.fupan.insights.SampleGoals.upward;
import static io.fupan.insights.SampleGoals.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.SampleOkrs;
import io.fupan.vocabulary.KeyResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlignmentMapTest {

    private static final Goal O1 = goal(SampleOkrs.COMPANY, 70, "2026", "O1");
    private static final Goal O2 = goal(SampleOkrs.COMPANY, 71, "2026", "O2");
    private static final Goal BARE = goal(DEPARTMENT, 72, "2026", "A1", "Company-O2");
    private static final KeyResult A11 = keyResult(81, BARE, "0.5", metric("0", "10", "4", "2026-06-30"));
    private static final KeyResult A12 = keyResult(82, BARE, "0.5", Optional.empty());
    private static final Goal A1 = with(BARE, A11, A12);

    @Test
    void the_years_key_results_say_what_they_lack() {
        AlignmentMap map = map(O2, A1);
        var node = map.nodes().get(A11.id().toString());
        assertThat(node.completion()).contains("0.40");
        assertThat(node.lacks()).contains("0.60");
        assertThat(node.objective()).contains(A1.id());
        assertThat(map.nodes().get(A1.id().toString()).completion()).contains("0.40");
    }

    @Test
    void edges_go_up() {
        Goal b1 = goal(DEPARTMENT, 73, "2026-B5", "B1", "A1.2");
        assertThat(map(O2, A1, b1).edges())
                .containsExactlyInAnyOrder(
                        new AlignmentMap.Edge(A1.id(), O2.id()), new AlignmentMap.Edge(b1.id(), A12.id()));
    }

    @Test
    void a_whole_objective_carried_carries_its_key_results_along() {
        Goal b1 = goal(DEPARTMENT, 73, "2026-B5", "B1", "A1");
        assertThat(map(O1, O2, A1, b1).carriedByNothing()).containsExactly(O1.id());
    }

    @Test
    void one_key_result_carried_leaves_the_others() {
        Goal b1 = goal(DEPARTMENT, 73, "2026-B5", "B1", "A1.1");
        assertThat(map(O2, A1, b1).carriedByNothing()).containsExactly(A12.id());
        assertThat(map(O2, A1).carriedByNothing()).containsExactly(A1.id(), A11.id(), A12.id());
    }

    @Test
    void whatever_could_carry_something_and_does_not_is_told() {
        Goal lost = goal(DEPARTMENT, 74, "2026-B5", "B2", "A9");
        AlignmentMap map = map(O1, O2, A1, lost);
        assertThat(map.carriesNothing()).containsExactly(lost.id());
        assertThat(map.broken()).containsExactly(new AlignmentMap.Broken(lost.id(), "A9"));
    }

    private static AlignmentMap map(Goal... goals) {
        return AlignmentMap.of(upward(goals), TREE);
    }
}
