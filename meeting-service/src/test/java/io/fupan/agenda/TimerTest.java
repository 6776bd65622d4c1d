package io.fupan.agenda;

import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.TIMER_NOT_RUNNING;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.GivenWhenThen;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.TimerExtended;
import io.fupan.events.AgendaEvent.TimerStarted;
import io.fupan.events.AgendaEvent.TimerStopped;
import io.fupan.vocabulary.Nonsense;
import org.junit.jupiter.api.Test;

class TimerTest {

    private static final TimerStarted STARTED = new TimerStarted(MEETING, 7);
    private static final TimerStopped STOPPED = new TimerStopped(MEETING);

    @Test
    void it_starts_and_starts_anew() {
        GivenWhenThen.of(StartTimer.DECIDER, convened(), opened()).when(start()).then(STARTED);
        GivenWhenThen.of(StartTimer.DECIDER, convened(), opened(), STARTED)
                .when(start())
                .then(STARTED);
    }

    @Test
    void it_gets_a_minute_more_while_it_runs() {
        GivenWhenThen.of(ExtendTimer.DECIDER, convened(), opened(), STARTED)
                .when(extend())
                .then(new TimerExtended(MEETING, 1));
        GivenWhenThen.of(ExtendTimer.DECIDER, convened(), opened())
                .when(extend())
                .refused(TIMER_NOT_RUNNING);
        GivenWhenThen.of(ExtendTimer.DECIDER, convened(), opened(), STARTED, STOPPED)
                .when(extend())
                .refused(TIMER_NOT_RUNNING);
    }

    @Test
    void it_is_put_away_once() {
        GivenWhenThen.of(StopTimer.DECIDER, convened(), opened(), STARTED)
                .when(stop())
                .then(STOPPED);
        GivenWhenThen.of(StopTimer.DECIDER, convened(), opened(), STARTED, STOPPED)
                .when(stop())
                .thenNothing();
    }

    @Test
    void closing_puts_it_away() {
        GivenWhenThen.of(ExtendTimer.DECIDER, convened(), opened(), STARTED, closed(), new MeetingReopened(MEETING))
                .when(extend())
                .refused(TIMER_NOT_RUNNING);
    }

    @Test
    void refused_outside_the_meeting() {
        GivenWhenThen.of(StartTimer.DECIDER, convened()).when(start()).refused(MEETING_NOT_OPEN);
        GivenWhenThen.of(StopTimer.DECIDER, convened(), opened(), closed())
                .when(stop())
                .refused(MEETING_NOT_OPEN);
    }

    @Test
    void no_timer_of_no_minutes() {
        assertThatThrownBy(() -> new StartTimer(by(HOST), MEETING, 0)).isInstanceOf(Nonsense.class);
    }

    private static StartTimer start() {
        return new StartTimer(by(HOST), MEETING, 7);
    }

    private static ExtendTimer extend() {
        return new ExtendTimer(by(HOST), MEETING);
    }

    private static StopTimer stop() {
        return new StopTimer(by(HOST), MEETING);
    }
}
