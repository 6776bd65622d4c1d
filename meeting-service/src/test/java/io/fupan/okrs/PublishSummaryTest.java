package io.fupan.okrs;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.by;
import static io.fupan.Sample.keyResult1;
import static io.fupan.Sample.objective;
import static io.fupan.okrs.OkrHistory.added;
import static io.fupan.okrs.OkrHistory.defined;
import static io.fupan.okrs.OkrHistory.set;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.SUMMARY_NOT_YOURS;

import io.fupan.GivenWhenThen;
import io.fupan.SampleOkrs;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.SummaryPublished;
import io.fupan.vocabulary.PersonId;
import org.junit.jupiter.api.Test;

class PublishSummaryTest {

    private static final SummaryPublished PUBLISHED = new SummaryPublished(DEPARTMENT, ANNA, SampleOkrs.summary());

    @Test
    void somebody_shows_what_they_wrote() {
        given(defined(DEPARTMENT), set(objective()), added(keyResult1()))
                .when(publish(ANNA))
                .then(PUBLISHED);
    }

    @Test
    void they_show_it_again() {
        given(defined(DEPARTMENT), set(objective()), added(keyResult1()), PUBLISHED)
                .when(publish(ANNA))
                .then(PUBLISHED);
    }

    @Test
    void refused_over_anothers() {
        given(defined(DEPARTMENT), set(objective()), added(keyResult1()), PUBLISHED)
                .when(publish(BO))
                .refused(SUMMARY_NOT_YOURS);
    }

    @Test
    void refused_about_what_is_not_the_departments() {
        given(defined(DEPARTMENT), added(keyResult1())).when(publish(ANNA)).refused(OBJECTIVE_UNKNOWN);
        given(defined(DEPARTMENT), set(objective())).when(publish(ANNA)).refused(KEY_RESULT_UNKNOWN);
        given().when(publish(ANNA)).refused(DEPARTMENT_UNKNOWN);
    }

    private static GivenWhenThen<PublishSummary, ?> given(Event... history) {
        return GivenWhenThen.of(PublishSummary.DECIDER, history);
    }

    private static PublishSummary publish(PersonId author) {
        return new PublishSummary(by(author), DEPARTMENT, SampleOkrs.summary());
    }
}
