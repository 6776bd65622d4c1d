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
import io.fupan.vocabulary.Words;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RescheduleMeetingTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(2));
    private static final Words WHY = words("The figures come on Thursday");

    @Test
    void a_meeting_moves_to_another_time_with_a_reason() {
        given(convened()).when(to(LATER)).then(new MeetingRescheduled(MEETING, LATER, WHY));
        given(convened(), new MeetingRescheduled(MEETING, LATER, WHY))
                .when(to(NOW))
                .then(new MeetingRescheduled(MEETING, NOW, WHY));
    }

    @Test
    void to_the_time_it_has_nothing_happens() {
        given(convened(), new MeetingRescheduled(MEETING, LATER, WHY))
                .when(to(LATER))
                .thenNothing();
    }

    @Test
    void refused_into_the_past() {
        given(convened()).when(to(NOW.minusMillis(1))).refused(MEETING_STARTS_IN_THE_PAST);
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
        return new RescheduleMeeting(by(HOST), MEETING, startsAt, WHY);
    }

    private static GivenWhenThen<RescheduleMeeting, ?> given(Event... history) {
        return GivenWhenThen.of(RescheduleMeeting.DECIDER, history);
    }
}
