package io.fupan.agenda;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.joined;
import static io.fupan.Sample.opened;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import org.junit.jupiter.api.Test;

class JoinMeetingTest {

    @Test
    void somebody_comes_in() {
        given(opened()).when(join()).then(joined(ANNA));
        given(opened(), joined(BO)).when(join()).then(joined(ANNA));
    }

    @Test
    void coming_again_nothing_happens() {
        given(opened(), joined(ANNA)).when(join()).thenNothing();
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(join()).refused(MEETING_NOT_OPEN);
        given(opened(), closed()).when(join()).refused(MEETING_NOT_OPEN);
        given(opened(), joined(ANNA), closed()).when(join()).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<JoinMeeting, ?> given(Event... history) {
        return GivenWhenThen.of(JoinMeeting.DECIDER, history);
    }

    private static JoinMeeting join() {
        return new JoinMeeting(by(ANNA), MEETING);
    }
}
