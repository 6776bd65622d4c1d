package io.fupan.homework;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DISPUTE;
import static io.fupan.SampleTalk.DUE;
import static io.fupan.SampleTalk.HOMEWORK;
import static io.fupan.SampleTalk.OTHER_DISPUTE;
import static io.fupan.SampleTalk.assigned;
import static io.fupan.SampleTalk.raised;
import static io.fupan.SampleTalk.settled;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.HOMEWORK_ALREADY_ASSIGNED;
import static io.fupan.vocabulary.Refusal.HOMEWORK_DUE_IN_THE_PAST;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.OWNER_NOT_IN_MEETING;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssignHomeworkTest {

    private static final Words BRING = words("Three interviews with lost customers");
    private static final Optional<DisputeId> NO_DISPUTE = Optional.empty();

    @Test
    void a_participant_or_the_host_takes_homework_home() {
        given(convened(), opened()).when(assign(ANNA, DUE, NO_DISPUTE)).then(given(ANNA, DUE, NO_DISPUTE));
        given(convened(), opened()).when(assign(HOST, DUE, NO_DISPUTE)).then(given(HOST, DUE, NO_DISPUTE));
    }

    @Test
    void it_may_come_from_a_dispute_also_a_settled_one() {
        given(convened(), opened(), raised())
                .when(assign(ANNA, DUE, Optional.of(DISPUTE)))
                .then(given(ANNA, DUE, Optional.of(DISPUTE)));
        given(convened(), opened(), raised(), settled())
                .when(assign(ANNA, DUE, Optional.of(DISPUTE)))
                .then(given(ANNA, DUE, Optional.of(DISPUTE)));
    }

    @Test
    void it_may_be_due_today_wherever_today_still_is() {
        var stillTodaySomewhere = LocalDate.parse("2026-11-01");
        given(convened(), opened())
                .when(assign(ANNA, stillTodaySomewhere, NO_DISPUTE))
                .then(given(ANNA, stillTodaySomewhere, NO_DISPUTE));
        given(convened(), opened())
                .when(assign(ANNA, LocalDate.parse("2026-10-31"), NO_DISPUTE))
                .refused(HOMEWORK_DUE_IN_THE_PAST);
    }

    @Test
    void refused_for_an_owner_who_is_not_at_the_table() {
        given(convened(), opened()).when(assign(OBSERVER, DUE, NO_DISPUTE)).refused(OWNER_NOT_IN_MEETING);
        given(convened(), opened()).when(assign(STRANGER, DUE, NO_DISPUTE)).refused(OWNER_NOT_IN_MEETING);
    }

    @Test
    void refused_from_a_dispute_nobody_raised() {
        given(convened(), opened(), raised(OTHER_DISPUTE))
                .when(assign(ANNA, DUE, Optional.of(DISPUTE)))
                .refused(DISPUTE_UNKNOWN);
    }

    @Test
    void refused_the_second_time() {
        given(convened(), opened(), assigned())
                .when(assign(ANNA, DUE, NO_DISPUTE))
                .refused(HOMEWORK_ALREADY_ASSIGNED);
    }

    @Test
    void refused_outside_the_meeting() {
        given(convened()).when(assign(ANNA, DUE, NO_DISPUTE)).refused(MEETING_NOT_OPEN);
        given(convened(), opened(), closed())
                .when(assign(ANNA, DUE, NO_DISPUTE))
                .refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<AssignHomework, ?> given(Event... history) {
        return GivenWhenThen.of(AssignHomework.DECIDER, history);
    }

    private static AssignHomework assign(PersonId owner, LocalDate due, Optional<DisputeId> dispute) {
        return new AssignHomework(by(HOST), MEETING, HOMEWORK, owner, due, BRING, dispute);
    }

    private static HomeworkAssigned given(PersonId owner, LocalDate due, Optional<DisputeId> dispute) {
        return new HomeworkAssigned(MEETING, HOMEWORK, owner, due, BRING, dispute);
    }
}
