package io.fupan.agenda;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.by;
import static io.fupan.Sample.command;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_CLOSED;
import static io.fupan.vocabulary.Refusal.REOPENING_TOO_LATE;

import io.fupan.GivenWhenThen;
import io.fupan.Sample;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.Event;
import io.fupan.vocabulary.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReopenMeetingTest {

    private static final Event REOPENED = new MeetingReopened(MEETING);

    @Test
    void within_a_day_of_closing() {
        Instant dayAgo = NOW.minus(Duration.ofDays(1));
        given(convened(), opened(), closedAt(dayAgo)).when(reopen()).then(REOPENED);
        given(convened(), opened(), closedAt(dayAgo.minusMillis(1)))
                .when(reopen())
                .refused(REOPENING_TOO_LATE);
    }

    @Test
    void refused_while_it_is_open_or_never_was() {
        given(convened(), opened()).when(reopen()).refused(MEETING_NOT_CLOSED);
        given(convened(), opened(), closedAt(NOW), REOPENED).when(reopen()).refused(MEETING_NOT_CLOSED);
    }

    @Test
    void one_closed_before_the_time_was_kept_stays_closed() {
        given(convened(), opened(), Sample.closed()).when(reopen()).refused(REOPENING_TOO_LATE);
    }

    @Test
    void it_goes_on_where_it_was_and_is_not_opened_anew() {
        GivenWhenThen.of(JoinMeeting.DECIDER, convened(), opened(), closedAt(NOW), REOPENED)
                .when(new JoinMeeting(by(ANNA), MEETING))
                .then(Sample.joined(ANNA));
        GivenWhenThen.of(OpenMeeting.DECIDER, convened(), opened(), closedAt(NOW), REOPENED)
                .when(new OpenMeeting(by(HOST), MEETING))
                .refused(MEETING_ALREADY_OPEN);
    }

    @Test
    void closing_notes_the_time_and_who_was_last_seen_when() {
        Act act = Act.of(HOST, command(1), NOW).knowing(Map.of(ANNA, NOW.minusSeconds(5)));
        GivenWhenThen.of(CloseMeeting.DECIDER, convened(), opened())
                .when(new CloseMeeting(act, MEETING, Optional.empty()))
                .then(new MeetingClosed(MEETING, Optional.of(NOW), Optional.of(Map.of(ANNA, NOW.minusSeconds(5)))));
    }

    private static MeetingClosed closedAt(Instant at) {
        return new MeetingClosed(MEETING, Optional.of(at), Optional.empty());
    }

    private static GivenWhenThen<ReopenMeeting, ?> given(Event... history) {
        return GivenWhenThen.of(ReopenMeeting.DECIDER, history);
    }

    private static ReopenMeeting reopen() {
        return new ReopenMeeting(by(HOST), MEETING);
    }
}
