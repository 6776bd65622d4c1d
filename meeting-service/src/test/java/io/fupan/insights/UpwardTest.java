package io.fupan.insights;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.insights.SampleGoals.aligned;
import static io.fupan.insights.SampleGoals.goal;
import static io.fupan.insights.SampleGoals.keyResult;
import static io.fupan.insights.SampleGoals.upward;
import static io.fupan.insights.SampleGoals.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.SampleOkrs;
import io.fupan.events.Alignment;
import io.fupan.vocabulary.ObjectiveId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reference means where it stands. */
class UpwardTest {

    private static final Goal O2 = goal(SampleOkrs.COMPANY, 71, "2026", "O2");
    private static final Goal A1 = goal(DEPARTMENT, 72, "2026", "A1", "Company-O2");

    @Test
    void its_own_departments_year_is_named_by_its_code() {
        Goal b1 = goal(DEPARTMENT, 73, "2026-B5", "B1", "A1");
        assertThat(carried(upward(A1, b1), b1)).contains(A1.id());
    }

    @Test
    void also_one_of_its_key_results() {
        Goal a1 = with(A1, keyResult(81, A1, "1", Optional.empty()));
        Goal b1 = goal(DEPARTMENT, 73, "2026-B5", "B1", "A1.1");
        Upward upward = upward(a1, b1);
        assertThat(carried(upward, b1)).contains(A1.id());
        assertThat(upward.of(b1.id()).orElseThrow().keyResult())
                .contains(a1.keyResults().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Company-O2", "公司-O2", "company－O2", "Tea House Ltd-O2", "tea house ltd-O2"})
    void a_department_above_is_named_before_the_hyphen(String reference) {
        Goal a1 = goal(DEPARTMENT, 72, "2026", "A1", reference);
        assertThat(carried(upward(O2, a1), a1)).contains(O2.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A9", "Company-O9", "Sales-O2", "Customer Success-A1", "O2", "-O2", "Company-"})
    void what_leads_nowhere_is_broken(String reference) {
        Goal a1 = goal(DEPARTMENT, 72, "2026", "A1", reference);
        Upward upward = upward(O2, a1);
        assertThat(carried(upward, a1)).isEmpty();
        assertThat(upward.isBroken(a1)).isTrue();
    }

    @Test
    void what_names_nothing_is_not_broken() {
        assertThat(upward(O2).isBroken(O2)).isFalse();
    }

    @Test
    void only_a_time_they_share_will_do() {
        Goal lastYear = goal(DEPARTMENT, 74, "2025", "A1");
        Goal b1 = goal(DEPARTMENT, 73, "2026-B5", "B1", "A1");
        assertThat(carried(upward(lastYear, b1), b1)).isEmpty();
        assertThat(carried(upward(lastYear, A1, b1), b1)).contains(A1.id());
        Goal next = goal(SampleOkrs.COMPANY, 75, "2026-Q1", "O2");
        Goal b5 = goal(DEPARTMENT, 76, "2026-B5", "B1", "Company-O2");
        assertThat(carried(upward(next, b5), b5)).isEmpty();
    }

    @Test
    void what_was_said_counts_more_than_the_reference() {
        Goal other = goal(DEPARTMENT, 77, "2026", "A2");
        Goal b1 = aligned(
                goal(DEPARTMENT, 73, "2026-B5", "B1", "A1"),
                new Alignment(DEPARTMENT, other.id(), Optional.empty(), "A2"));
        assertThat(carried(upward(A1, other, b1), b1)).contains(other.id());
        assertThat(upward(A1, b1).isBroken(b1)).isTrue();
    }

    @Test
    void a_reference_that_leads_back_is_broken() {
        Goal o2 = aligned(O2, new Alignment(DEPARTMENT, A1.id(), Optional.empty(), "A1"));
        Upward upward = upward(o2, A1);
        assertThat(carried(upward, o2)).contains(A1.id());
        assertThat(carried(upward, A1)).isEmpty();
        assertThat(upward.isBroken(A1)).isTrue();
    }

    private static Optional<ObjectiveId> carried(Upward upward, Goal goal) {
        return upward.of(goal.id()).map(it -> it.to().id());
    }
}
