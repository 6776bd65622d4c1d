package io.fupan.disputes;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.id;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DISPUTE;
import static io.fupan.SampleTalk.OTHER_DISPUTE;
import static io.fupan.SampleTalk.raised;
import static io.fupan.vocabulary.Refusal.DISPUTE_ALREADY_RAISED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

import io.fupan.GivenWhenThen;
import io.fupan.Sample;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RaiseDisputeTest {

    private static final Words CLAIM = words("Fewer tickets are not happier customers");

    @Test
    void whatever_lies_on_the_table_can_be_disputed() {
        given(opened()).when(raise(Subject.of(KR1))).then(disputed(Subject.of(KR1)));
        given(opened()).when(raise(Subject.of(B1))).then(disputed(Subject.of(B1)));
    }

    @Test
    void the_annual_okr_and_the_team_can_always_be_disputed() {
        given(opened()).when(raise(new Subject.OfAnnual())).then(disputed(new Subject.OfAnnual()));
        given(opened()).when(raise(new Subject.OfTeam())).then(disputed(new Subject.OfTeam()));
    }

    @Test
    void one_subject_can_be_disputed_twice() {
        given(opened(), raised(OTHER_DISPUTE)).when(raise(Subject.of(KR1))).then(disputed(Subject.of(KR1)));
    }

    @Test
    void refused_about_what_was_not_tabled() {
        given(opened()).when(raise(Subject.of(new KeyResultId(id(39))))).refused(SUBJECT_NOT_ON_THE_TABLE);
        given(opened()).when(raise(Subject.of(new ObjectiveId(id(29))))).refused(SUBJECT_NOT_ON_THE_TABLE);
    }

    @Test
    void before_the_meeting_what_would_be_tabled_can_be_disputed() {
        given(convened(), objective(), keyResult()).when(raise(Subject.of(KR1))).then(disputed(Subject.of(KR1)));
        given(convened(), objective(), keyResult()).when(raise(Subject.of(B1))).then(disputed(Subject.of(B1)));
        given(convened()).when(raise(new Subject.OfTeam())).then(disputed(new Subject.OfTeam()));
    }

    @Test
    void before_the_meeting_refused_about_another_cycle() {
        Objective other = new Objective(B1, new Cycle("2026-B4"), "B1", words("Be renewed"), Optional.empty());
        given(convened(), new ObjectiveSet(DEPARTMENT, other), keyResult())
                .when(raise(Subject.of(KR1)))
                .refused(SUBJECT_NOT_ON_THE_TABLE);
    }

    @Test
    void once_it_is_open_only_what_was_tabled_counts() {
        KeyResultId late = new KeyResultId(id(39));
        given(convened(), objective(), opened()).when(raise(Subject.of(late))).refused(SUBJECT_NOT_ON_THE_TABLE);
    }

    private static Event objective() {
        return new ObjectiveSet(DEPARTMENT, Sample.objective());
    }

    private static Event keyResult() {
        return new KeyResultAdded(DEPARTMENT, Sample.keyResult1());
    }

    @Test
    void refused_the_second_time() {
        given(opened(), raised(DISPUTE)).when(raise(Subject.of(KR1))).refused(DISPUTE_ALREADY_RAISED);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(raise(Subject.of(KR1))).refused(MEETING_NOT_OPEN);
        given(opened(), closed()).when(raise(Subject.of(KR1))).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<RaiseDispute, ?> given(Event... history) {
        return GivenWhenThen.of(RaiseDispute.DECIDER, history);
    }

    private static RaiseDispute raise(Subject subject) {
        return new RaiseDispute(by(ANNA), MEETING, DISPUTE, subject, Root.GOAL, CLAIM);
    }

    private static DisputeRaised disputed(Subject subject) {
        return new DisputeRaised(MEETING, DISPUTE, subject, Root.GOAL, CLAIM);
    }
}
