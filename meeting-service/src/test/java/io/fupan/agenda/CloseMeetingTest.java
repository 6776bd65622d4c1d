package io.fupan.agenda;

import static io.fupan.Sample.B1;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.by;
import static io.fupan.Sample.id;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.DISPUTES_OPEN;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.fupan.GivenWhenThen;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.Event;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloseMeetingTest {

    private static final MeetingClosed CLOSED = new MeetingClosed(MEETING, Optional.of(NOW), Optional.empty());
    private static final DisputeId FIRST = new DisputeId(id(51));
    private static final DisputeId SECOND = new DisputeId(id(52));

    @Test
    void without_disputes_it_just_closes() {
        given(opened()).when(close()).then(CLOSED);
        given(opened()).when(park()).then(CLOSED);
    }

    @Test
    void settled_disputes_need_no_answer() {
        given(opened(), raised(FIRST), settled(FIRST, Outcome.WITHDRAWN))
                .when(close())
                .then(CLOSED);
    }

    @Test
    void open_disputes_are_parked_in_the_order_they_were_raised() {
        given(opened(), raised(FIRST), raised(SECOND))
                .when(park(SECOND, FIRST, SECOND))
                .then(settled(FIRST, Outcome.PARKED), settled(SECOND, Outcome.PARKED), CLOSED);
    }

    @Test
    void refused_while_open_disputes_are_not_parked() {
        given(opened(), raised(FIRST)).when(close()).refused(DISPUTES_OPEN);
        given(opened(), raised(FIRST), raised(SECOND)).when(park(FIRST)).refused(DISPUTES_OPEN);
    }

    @Test
    void the_refusal_says_how_many_are_left() {
        var state = new CloseMeeting.State(true, List.of(FIRST, SECOND));
        var broken = catchThrowableOfType(RuleBroken.class, () -> CloseMeeting.decide(close(), state));
        assertThat(broken.arguments()).containsExactly(entry("count", "2"));
    }

    @Test
    void refused_when_what_is_parked_is_no_open_dispute() {
        given(opened(), raised(FIRST)).when(park(FIRST, SECOND)).refused(DISPUTE_UNKNOWN);
        given(opened(), raised(FIRST), settled(FIRST, Outcome.PARKED))
                .when(park(FIRST))
                .refused(DISPUTE_UNKNOWN);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(close()).refused(MEETING_NOT_OPEN);
        given(opened(), CLOSED).when(close()).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<CloseMeeting, ?> given(Event... history) {
        return GivenWhenThen.of(CloseMeeting.DECIDER, history);
    }

    private static CloseMeeting close() {
        return new CloseMeeting(by(HOST), MEETING, Optional.empty());
    }

    private static CloseMeeting park(DisputeId... disputes) {
        return new CloseMeeting(by(HOST), MEETING, Optional.of(List.of(disputes)));
    }

    private static DisputeRaised raised(DisputeId dispute) {
        return new DisputeRaised(MEETING, dispute, Subject.of(B1), Root.GOAL, words("Two ideas in one"));
    }

    private static DisputeSettled settled(DisputeId dispute, Outcome outcome) {
        return new DisputeSettled(MEETING, dispute, outcome, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
