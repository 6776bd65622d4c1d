package io.fupan.agenda;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.CYCLE;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.id;
import static io.fupan.Sample.keyResult1;
import static io.fupan.Sample.keyResult2;
import static io.fupan.Sample.objective;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_FOUND;
import static io.fupan.vocabulary.Refusal.NOTHING_TO_REVIEW;

import io.fupan.GivenWhenThen;
import io.fupan.SampleOkrs;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.Alignment;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultDropped;
import io.fupan.events.OkrEvent.KeyResultsWeighed;
import io.fupan.events.OkrEvent.ObjectiveAligned;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OkrEvent.ProgressRecorded;
import io.fupan.events.OkrEvent.SummaryPublished;
import io.fupan.events.OrganisationEvent.CharterSet;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.WrittenSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenMeetingTest {

    @Test
    void the_okrs_of_the_cycle_are_tabled() {
        given(convened(), set(objective()), added(keyResult1()), added(keyResult2()))
                .when(open())
                .then(opened());
    }

    @Test
    void those_of_its_year_too_but_no_other_cycles() {
        var annual =
                new Objective(new ObjectiveId(id(22)), CYCLE.annual(), "A1", words("Be trusted"), Optional.empty());
        var earlier =
                new Objective(new ObjectiveId(id(23)), new Cycle("2026-B4"), "B1", words("Be known"), Optional.empty());
        given(convened(), set(annual), set(earlier), set(objective()), added(keyResult1()), added(under(earlier)))
                .when(open())
                .then(new MeetingOpened(MEETING, List.of(annual, objective()), List.of(keyResult1())));
    }

    @Test
    void they_are_tabled_as_they_stand_now() {
        KeyResult further = keyResult1().weighing(new Weight("1")).after(SampleOkrs.progress("61", "2026-10-31"));
        Objective carrying = SampleOkrs.annual().supporting(Optional.of("The company-O2"));
        given(
                        convened(),
                        new DepartmentDefined(SampleOkrs.COMPANY, words("The company")),
                        new CharterSet(DEPARTMENT, SampleOkrs.charter()),
                        set(SampleOkrs.annual()),
                        set(objective()),
                        added(keyResult1()),
                        added(keyResult2()),
                        new KeyResultDropped(DEPARTMENT, B1, KR2, "B1.2", words("Not ours"), Optional.empty()),
                        new KeyResultsWeighed(DEPARTMENT, B1, "B1", Map.of(KR1, new Weight("1"))),
                        new ProgressRecorded(DEPARTMENT, KR1, "B1.1", SampleOkrs.progress("61", "2026-10-31")),
                        new ObjectiveAligned(
                                DEPARTMENT,
                                SampleOkrs.A1,
                                "A1",
                                Optional.of(new Alignment(SampleOkrs.COMPANY, SampleOkrs.O2, Optional.empty(), "O2"))),
                        new SummaryPublished(DEPARTMENT, ANNA, SampleOkrs.summary()))
                .when(open())
                .then(new MeetingOpened(
                        MEETING,
                        List.of(carrying, objective()),
                        List.of(further),
                        Optional.of(SampleOkrs.charter()),
                        Optional.of(List.of(new WrittenSummary(ANNA, SampleOkrs.summary())))));
    }

    @Test
    void what_was_dropped_is_not_tabled() {
        given(
                        convened(),
                        set(objective()),
                        added(keyResult1()),
                        new ObjectiveDropped(DEPARTMENT, B1, "B1", words("Not ours"), Optional.empty()))
                .when(open())
                .refused(NOTHING_TO_REVIEW);
    }

    @Test
    void other_departments_okrs_stay_away() {
        var elsewhere = new DepartmentId(id(3));
        given(convened(), new ObjectiveSet(elsewhere, objective()), new KeyResultAdded(elsewhere, keyResult1()))
                .when(open())
                .refused(NOTHING_TO_REVIEW);
    }

    @Test
    void refused_when_nothing_was_convened() {
        given().when(open()).refused(MEETING_NOT_FOUND);
    }

    @Test
    void refused_a_second_time() {
        given(convened(), opened()).when(open()).refused(MEETING_ALREADY_OPEN);
        given(convened(), opened(), closed()).when(open()).refused(MEETING_CLOSED);
    }

    @Test
    void refused_without_a_key_result_to_review() {
        given(convened(), set(objective())).when(open()).refused(NOTHING_TO_REVIEW);
    }

    private static GivenWhenThen<OpenMeeting, ?> given(Event... history) {
        return GivenWhenThen.of(OpenMeeting.DECIDER, history);
    }

    private static OpenMeeting open() {
        return new OpenMeeting(by(HOST), MEETING);
    }

    private static ObjectiveSet set(Objective objective) {
        return new ObjectiveSet(DEPARTMENT, objective);
    }

    private static KeyResultAdded added(KeyResult keyResult) {
        return new KeyResultAdded(DEPARTMENT, keyResult);
    }

    private static KeyResult under(Objective objective) {
        return new KeyResult(
                new KeyResultId(id(33)),
                objective.id(),
                "B1.1",
                words("From 10 to 20"),
                KeyResultKind.COMMITTED,
                Optional.empty(),
                Optional.empty(),
                new Weight("1"),
                Optional.empty(),
                Optional.empty());
    }
}
