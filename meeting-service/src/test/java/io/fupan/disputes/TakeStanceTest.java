package io.fupan.disputes;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DISPUTE;
import static io.fupan.SampleTalk.OTHER_DISPUTE;
import static io.fupan.SampleTalk.raised;
import static io.fupan.SampleTalk.settled;
import static io.fupan.SampleTalk.stance;
import static io.fupan.vocabulary.Refusal.DISPUTE_SETTLED;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.GivenWhenThen;
import io.fupan.events.DisputeEvent.StanceTaken;
import io.fupan.events.Event;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Words;
import org.junit.jupiter.api.Test;

class TakeStanceTest {

    private static final Words REASON = words("Three customers told me so");

    @Test
    void a_stance_is_taken_with_its_reason() {
        given(opened(), raised())
                .when(take(Stance.AGAINST))
                .then(new StanceTaken(MEETING, DISPUTE, ANNA, Stance.AGAINST, REASON));
    }

    @Test
    void a_stance_may_change() {
        given(opened(), raised(), stance(ANNA, Stance.AGAINST), stance(BO, Stance.FOR))
                .when(take(Stance.UNSURE))
                .then(new StanceTaken(MEETING, DISPUTE, ANNA, Stance.UNSURE, REASON));
    }

    @Test
    void refused_in_a_dispute_nobody_raised() {
        given(opened()).when(take(Stance.FOR)).refused(DISPUTE_UNKNOWN);
        given(opened(), raised(OTHER_DISPUTE)).when(take(Stance.FOR)).refused(DISPUTE_UNKNOWN);
    }

    @Test
    void refused_once_the_dispute_is_settled() {
        given(opened(), raised(), settled()).when(take(Stance.FOR)).refused(DISPUTE_SETTLED);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(take(Stance.FOR)).refused(MEETING_NOT_OPEN);
        given(opened(), raised(), closed()).when(take(Stance.FOR)).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<TakeStance, ?> given(Event... history) {
        return GivenWhenThen.of(TakeStance.DECIDER, history);
    }

    private static TakeStance take(Stance stance) {
        return new TakeStance(by(ANNA), MEETING, DISPUTE, stance, REASON);
    }
}
