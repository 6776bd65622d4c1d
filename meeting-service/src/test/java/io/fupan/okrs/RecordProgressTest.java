package io.fupan.okrs;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.keyResult1;
import static io.fupan.Sample.keyResult2;
import static io.fupan.okrs.OkrHistory.added;
import static io.fupan.okrs.OkrHistory.dropped;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_DROPPED;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_NOT_MEASURED;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.NOT_ALLOWED;
import static io.fupan.vocabulary.Refusal.PROGRESS_IN_THE_FUTURE;
import static io.fupan.vocabulary.Refusal.VALUE_NOT_OF_FORM;

import io.fupan.GivenWhenThen;
import io.fupan.Sample;
import io.fupan.SampleOkrs;
import io.fupan.events.AccessEvent.DepartmentRoleGranted;
import io.fupan.events.AccessEvent.DepartmentRoleRevoked;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.ProgressRecorded;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordProgressTest {

    private static final DepartmentRoleGranted HOST_LEADS =
            new DepartmentRoleGranted(DEPARTMENT, HOST, DepartmentRole.LEAD);

    @Test
    void its_department_says_how_far_it_has_come() {
        given(HOST_LEADS, added(keyResult1()))
                .when(record(HOST, KR1, Optional.of("61"), "2026-10-31"))
                .then(new ProgressRecorded(DEPARTMENT, KR1, "B1.1", SampleOkrs.progress("61", "2026-10-31")));
    }

    @Test
    void its_owner_does_wherever_they_belong() {
        given(added(keyResult1()))
                .when(record(ANNA, KR1, Optional.of("61"), "2026-10-31"))
                .then(new ProgressRecorded(DEPARTMENT, KR1, "B1.1", SampleOkrs.progress("61", "2026-10-31")));
    }

    @Test
    void nobody_else_does() {
        given(added(keyResult1()))
                .when(record(BO, KR1, Optional.of("61"), "2026-10-31"))
                .refused(NOT_ALLOWED);
        given(HOST_LEADS, new DepartmentRoleRevoked(DEPARTMENT, HOST, DepartmentRole.LEAD), added(keyResult1()))
                .when(record(HOST, KR1, Optional.of("61"), "2026-10-31"))
                .refused(NOT_ALLOWED);
    }

    @Test
    void refused_without_it_and_once_it_was_dropped() {
        given(HOST_LEADS)
                .when(record(HOST, KR1, Optional.of("61"), "2026-10-31"))
                .refused(KEY_RESULT_UNKNOWN);
        given(HOST_LEADS, added(keyResult1()), dropped(keyResult1()))
                .when(record(HOST, KR1, Optional.of("61"), "2026-10-31"))
                .refused(KEY_RESULT_DROPPED);
    }

    @Test
    void refused_of_a_day_that_is_nowhere_yet() {
        given(HOST_LEADS, added(keyResult1()))
                .when(record(HOST, KR1, Optional.of("61"), "2026-11-03"))
                .refused(PROGRESS_IN_THE_FUTURE);
    }

    @Test
    void refused_with_a_value_it_cannot_have() {
        given(HOST_LEADS, added(keyResult2()))
                .when(record(HOST, KR2, Optional.of("1"), "2026-10-31"))
                .refused(KEY_RESULT_NOT_MEASURED);
        given(HOST_LEADS, added(SampleOkrs.milestones()))
                .when(record(HOST, KR2, Optional.of("1.5"), "2026-10-31"))
                .refused(VALUE_NOT_OF_FORM);
        given(HOST_LEADS, added(SampleOkrs.milestones()))
                .when(record(HOST, KR2, Optional.of("3"), "2026-10-31"))
                .refused(VALUE_NOT_OF_FORM);
    }

    private static GivenWhenThen<RecordProgress, ?> given(Event... history) {
        return GivenWhenThen.of(RecordProgress.DECIDER, history);
    }

    private static RecordProgress record(PersonId by, KeyResultId keyResult, Optional<String> value, String asOf) {
        return new RecordProgress(
                Sample.by(by),
                DEPARTMENT,
                keyResult,
                value.map(Amount::new),
                Optional.empty(),
                LocalDate.parse(asOf),
                Optional.empty(),
                Optional.empty());
    }
}
