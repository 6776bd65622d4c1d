package io.fupan.okrs;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.by;
import static io.fupan.Sample.words;
import static io.fupan.okrs.OkrHistory.BECAUSE;
import static io.fupan.okrs.OkrHistory.defined;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.FINDING_ALREADY_DISMISSED;
import static io.fupan.vocabulary.Refusal.FINDING_NOT_DISMISSED;

import io.fupan.GivenWhenThen;
import io.fupan.SampleOkrs;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.FindingDismissed;
import io.fupan.events.OkrEvent.FindingRestored;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.FindingKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsDismissedTest {

    private static final FindingDismissed DISMISSED = new FindingDismissed(DEPARTMENT, SampleOkrs.finding(), BECAUSE);
    private static final FindingRestored RESTORED = new FindingRestored(DEPARTMENT, SampleOkrs.finding());

    @Test
    void a_finding_is_dismissed_taken_back_and_dismissed_again() {
        given(DismissFinding.DECIDER, defined(DEPARTMENT)).when(dismiss()).then(DISMISSED);
        given(RestoreFinding.DECIDER, DISMISSED).when(restore()).then(RESTORED);
        given(DismissFinding.DECIDER, defined(DEPARTMENT), DISMISSED, RESTORED)
                .when(dismiss())
                .then(DISMISSED);
    }

    @Test
    void about_other_words_it_is_another_one() {
        var other = new FindingKey("two-ideas", Optional.of(B1), Optional.empty(), Optional.of(words("as well as")));
        given(DismissFinding.DECIDER, defined(DEPARTMENT), new FindingDismissed(DEPARTMENT, other, BECAUSE))
                .when(dismiss())
                .then(DISMISSED);
    }

    @Test
    void refused_a_second_time() {
        given(DismissFinding.DECIDER, defined(DEPARTMENT), DISMISSED)
                .when(dismiss())
                .refused(FINDING_ALREADY_DISMISSED);
        given(RestoreFinding.DECIDER, DISMISSED, RESTORED).when(restore()).refused(FINDING_NOT_DISMISSED);
        given(RestoreFinding.DECIDER).when(restore()).refused(FINDING_NOT_DISMISSED);
    }

    @Test
    void refused_where_no_department_is() {
        given(DismissFinding.DECIDER).when(dismiss()).refused(DEPARTMENT_UNKNOWN);
    }

    private static <C extends Command> GivenWhenThen<C, ?> given(Decider<C, ?> decider, Event... history) {
        return GivenWhenThen.of(decider, history);
    }

    private static DismissFinding dismiss() {
        return new DismissFinding(by(ANNA), DEPARTMENT, SampleOkrs.finding(), BECAUSE);
    }

    private static RestoreFinding restore() {
        return new RestoreFinding(by(ANNA), DEPARTMENT, SampleOkrs.finding());
    }
}
