package io.fupan.convening;

import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.by;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_FOUND;
import static io.fupan.vocabulary.Refusal.MEETING_STARTS_IN_THE_PAST;

import io.fupan.GivenWhenThen;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.Event;
import io.fupan.vocabulary.Call;
import io.fupan.vocabulary.CallService;
import io.fupan.vocabulary.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RescheduleMeetingTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(2));
    private static final Words WHY = words("The figures come on Thursday");
    private static final Optional<Call> SAME_CALL = Optional.empty();
    private static final Call CALL = call("123-456-789");

    @Test
    void a_meeting_moves_to_another_time_with_a_reason() {
        given(convened()).when(to(LATER)).then(new MeetingRescheduled(MEETING, LATER, WHY, SAME_CALL));
        given(convened(), new MeetingRescheduled(MEETING, LATER, WHY, SAME_CALL))
                .when(to(NOW))
                .then(new MeetingRescheduled(MEETING, NOW, WHY, SAME_CALL));
    }

    @Test
    void to_the_time_it_has_nothing_happens() {
        given(convened(), new MeetingRescheduled(MEETING, LATER, WHY, SAME_CALL))
                .when(to(LATER))
                .thenNothing();
    }

    @Test
    void the_call_changes_with_the_time_or_without() {
        given(convened()).when(to(LATER, CALL)).then(new MeetingRescheduled(MEETING, LATER, WHY, Optional.of(CALL)));
        given(convened()).when(to(NOW, CALL)).then(new MeetingRescheduled(MEETING, NOW, WHY, Optional.of(CALL)));
    }

    @Test
    void the_call_it_has_by_now_is_no_change() {
        Event moved = new MeetingRescheduled(MEETING, LATER, WHY, Optional.of(CALL));
        Event movedAgain = new MeetingRescheduled(MEETING, NOW, WHY, SAME_CALL);
        given(convened(), moved, movedAgain).when(to(NOW, CALL)).thenNothing();
        given(convened(), moved)
                .when(to(LATER, call("987-654-321")))
                .then(new MeetingRescheduled(MEETING, LATER, WHY, Optional.of(call("987-654-321"))));
    }

    @Test
    void refused_into_the_past() {
        given(convened()).when(to(NOW.minusMillis(1))).refused(MEETING_STARTS_IN_THE_PAST);
    }

    @Test
    void somebody_who_is_late_still_changes_the_call() {
        Event early = new MeetingRescheduled(MEETING, NOW.minusSeconds(60), WHY, SAME_CALL);
        given(convened(), early)
                .when(to(NOW.minusSeconds(60), CALL))
                .then(new MeetingRescheduled(MEETING, NOW.minusSeconds(60), WHY, Optional.of(CALL)));
    }

    @Test
    void refused_once_it_was_opened() {
        given(convened(), opened()).when(to(LATER)).refused(MEETING_ALREADY_OPEN);
    }

    @Test
    void refused_where_there_is_none() {
        given().when(to(LATER)).refused(MEETING_NOT_FOUND);
    }

    private static RescheduleMeeting to(Instant startsAt) {
        return new RescheduleMeeting(by(HOST), MEETING, startsAt, WHY, SAME_CALL);
    }

    private static RescheduleMeeting to(Instant startsAt, Call call) {
        return new RescheduleMeeting(by(HOST), MEETING, startsAt, WHY, Optional.of(call));
    }

    private static Call call(String number) {
        return new Call(
                Optional.of(CallService.TENCENT),
                Optional.empty(),
                Optional.of(number),
                Optional.empty(),
                Optional.empty());
    }

    private static GivenWhenThen<RescheduleMeeting, ?> given(Event... history) {
        return GivenWhenThen.of(RescheduleMeeting.DECIDER, history);
    }
}
