package io.fupan.okrs;

import static io.fupan.Sample.B1;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.by;
import static io.fupan.Sample.id;
import static io.fupan.Sample.objective;
import static io.fupan.Sample.words;
import static io.fupan.okrs.OkrHistory.added;
import static io.fupan.okrs.OkrHistory.defined;
import static io.fupan.okrs.OkrHistory.dropped;
import static io.fupan.okrs.OkrHistory.set;
import static io.fupan.vocabulary.Refusal.ALIGNMENT_CIRCLE;
import static io.fupan.vocabulary.Refusal.ALIGNMENT_NOT_UPWARD;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_DROPPED;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_DROPPED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_UNKNOWN;

import io.fupan.GivenWhenThen;
import io.fupan.SampleOkrs;
import io.fupan.events.Alignment;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.ObjectiveAligned;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent.DepartmentMoved;
import io.fupan.vocabulary.AlignmentTarget;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Weight;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlignObjectiveTest {

    private static final KeyResult A11 = new KeyResult(
            new KeyResultId(id(35)),
            SampleOkrs.A1,
            "A1.1",
            words("Renewals from 80% to 90%"),
            KeyResultKind.COMMITTED,
            Optional.empty(),
            Optional.empty(),
            new Weight("1"),
            Optional.empty(),
            Optional.empty());

    @Test
    void an_objective_carries_one_of_its_department_for_a_longer_time() {
        given(organisation(), set(SampleOkrs.annual()), set(objective()))
                .when(align(B1, to(DEPARTMENT, SampleOkrs.A1)))
                .then(aligned(B1, "B1", new Alignment(DEPARTMENT, SampleOkrs.A1, Optional.empty(), "A1")));
    }

    @Test
    void or_just_one_of_its_key_results() {
        given(organisation(), set(SampleOkrs.annual()), added(A11), set(objective()))
                .when(align(B1, to(DEPARTMENT, A11.id())))
                .then(aligned(B1, "B1", new Alignment(DEPARTMENT, SampleOkrs.A1, Optional.of(A11.id()), "A1.1")));
    }

    @Test
    void or_one_of_a_department_above_for_a_time_they_share() {
        given(organisation(), above(), set(SampleOkrs.annual()))
                .when(align(SampleOkrs.A1, to(SampleOkrs.COMPANY, SampleOkrs.O2)))
                .then(aligned(
                        SampleOkrs.A1, "A1", new Alignment(SampleOkrs.COMPANY, SampleOkrs.O2, Optional.empty(), "O2")));
    }

    @Test
    void said_again_nothing_follows_and_it_can_be_taken_back() {
        Event[] before = {set(SampleOkrs.annual()), set(objective()), carried()};
        given(organisation(), before)
                .when(align(B1, to(DEPARTMENT, SampleOkrs.A1)))
                .thenNothing();
        given(organisation(), before)
                .when(align(B1, Optional.empty()))
                .then(new ObjectiveAligned(DEPARTMENT, B1, "B1", Optional.empty()));
        given(organisation(), set(objective()))
                .when(align(B1, Optional.empty()))
                .thenNothing();
    }

    @Test
    void refused_with_itself_downward_and_sideways() {
        Event[] ours = {set(SampleOkrs.annual()), set(objective())};
        given(organisation(), ours).when(align(B1, to(DEPARTMENT, B1))).refused(ALIGNMENT_NOT_UPWARD);
        given(organisation(), ours)
                .when(align(SampleOkrs.A1, to(DEPARTMENT, B1)))
                .refused(ALIGNMENT_NOT_UPWARD);
        given(siblings(), above(), set(objective()))
                .when(align(B1, to(SampleOkrs.COMPANY, SampleOkrs.O2)))
                .refused(ALIGNMENT_NOT_UPWARD);
    }

    @Test
    void refused_where_they_share_no_time() {
        var lastYear = new Objective(
                SampleOkrs.O2, new Cycle("2025"), "O2", words("Customers stay for years"), Optional.empty());
        given(organisation(), new ObjectiveSet(SampleOkrs.COMPANY, lastYear), set(objective()))
                .when(align(B1, to(SampleOkrs.COMPANY, SampleOkrs.O2)))
                .refused(ALIGNMENT_NOT_UPWARD);
    }

    @Test
    void refused_in_a_circle_after_departments_moved() {
        given(
                        organisation(),
                        above(),
                        set(SampleOkrs.annual()),
                        aligned(
                                SampleOkrs.A1,
                                "A1",
                                new Alignment(SampleOkrs.COMPANY, SampleOkrs.O2, Optional.empty(), "O2")),
                        new DepartmentMoved(DEPARTMENT, Optional.empty()),
                        new DepartmentMoved(SampleOkrs.COMPANY, Optional.of(DEPARTMENT)))
                .when(new AlignObjective(by(HOST), SampleOkrs.COMPANY, SampleOkrs.O2, to(DEPARTMENT, SampleOkrs.A1)))
                .refused(ALIGNMENT_CIRCLE);
    }

    @Test
    void refused_when_either_is_not_there_or_was_dropped() {
        given(organisation(), set(SampleOkrs.annual()))
                .when(align(B1, to(DEPARTMENT, SampleOkrs.A1)))
                .refused(OBJECTIVE_UNKNOWN);
        given(organisation(), set(objective()))
                .when(align(B1, to(DEPARTMENT, SampleOkrs.A1)))
                .refused(OBJECTIVE_UNKNOWN);
        given(organisation(), set(objective()))
                .when(align(B1, to(DEPARTMENT, A11.id())))
                .refused(KEY_RESULT_UNKNOWN);
        given(organisation(), set(objective()), set(SampleOkrs.annual()), dropped(SampleOkrs.annual()))
                .when(align(B1, to(DEPARTMENT, SampleOkrs.A1)))
                .refused(OBJECTIVE_DROPPED);
        given(organisation(), set(objective()), set(SampleOkrs.annual()), added(A11), dropped(A11))
                .when(align(B1, to(DEPARTMENT, A11.id())))
                .refused(KEY_RESULT_DROPPED);
    }

    private static List<Event> organisation() {
        return List.of(
                defined(DEPARTMENT),
                defined(SampleOkrs.COMPANY),
                new DepartmentMoved(DEPARTMENT, Optional.of(SampleOkrs.COMPANY)));
    }

    private static List<Event> siblings() {
        return List.of(defined(DEPARTMENT), defined(SampleOkrs.COMPANY));
    }

    private static ObjectiveSet above() {
        return new ObjectiveSet(SampleOkrs.COMPANY, SampleOkrs.companys());
    }

    private static ObjectiveAligned carried() {
        return aligned(B1, "B1", new Alignment(DEPARTMENT, SampleOkrs.A1, Optional.empty(), "A1"));
    }

    private static ObjectiveAligned aligned(ObjectiveId objective, String code, Alignment to) {
        return new ObjectiveAligned(DEPARTMENT, objective, code, Optional.of(to));
    }

    private static Optional<AlignmentTarget> to(DepartmentId department, ObjectiveId objective) {
        return Optional.of(new AlignmentTarget(department, Optional.of(objective), Optional.empty()));
    }

    private static Optional<AlignmentTarget> to(DepartmentId department, KeyResultId keyResult) {
        return Optional.of(new AlignmentTarget(department, Optional.empty(), Optional.of(keyResult)));
    }

    private static AlignObjective align(ObjectiveId objective, Optional<AlignmentTarget> to) {
        return new AlignObjective(by(HOST), DEPARTMENT, objective, to);
    }

    private static GivenWhenThen<AlignObjective, ?> given(List<Event> organisation, Event... more) {
        return GivenWhenThen.of(
                AlignObjective.DECIDER,
                Stream.concat(organisation.stream(), Stream.of(more)).toArray(Event[]::new));
    }
}
