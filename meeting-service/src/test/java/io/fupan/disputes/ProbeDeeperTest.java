package io.fupan.disputes;

import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.id;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DISPUTE;
import static io.fupan.SampleTalk.OTHER_DISPUTE;
import static io.fupan.SampleTalk.PROBE;
import static io.fupan.SampleTalk.probed;
import static io.fupan.SampleTalk.raised;
import static io.fupan.SampleTalk.settled;
import static io.fupan.vocabulary.Refusal.DISPUTE_SETTLED;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.PROBE_ALREADY_ASKED;

import io.fupan.GivenWhenThen;
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.Event;
import io.fupan.vocabulary.ProbeId;
import io.fupan.vocabulary.Words;
import org.junit.jupiter.api.Test;

class ProbeDeeperTest {

    private static final Words QUESTION = words("Which customer do we serve first?");

    @Test
    void the_first_question_goes_under_the_dispute() {
        given(opened(), raised()).when(probe(PROBE)).then(new DisputeProbed(MEETING, DISPUTE, PROBE, QUESTION));
    }

    @Test
    void a_deeper_one_goes_under_the_last() {
        var deeper = new ProbeId(id(62));
        given(opened(), raised(), probed())
                .when(probe(deeper))
                .then(new DisputeProbed(MEETING, DISPUTE, deeper, QUESTION));
    }

    @Test
    void refused_the_second_time() {
        given(opened(), raised(), probed()).when(probe(PROBE)).refused(PROBE_ALREADY_ASKED);
    }

    @Test
    void refused_in_a_dispute_nobody_raised() {
        given(opened(), raised(OTHER_DISPUTE)).when(probe(PROBE)).refused(DISPUTE_UNKNOWN);
    }

    @Test
    void refused_once_the_dispute_is_settled() {
        given(opened(), raised(), settled()).when(probe(PROBE)).refused(DISPUTE_SETTLED);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(probe(PROBE)).refused(MEETING_NOT_OPEN);
        given(opened(), raised(), closed()).when(probe(PROBE)).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<ProbeDeeper, ?> given(Event... history) {
        return GivenWhenThen.of(ProbeDeeper.DECIDER, history);
    }

    private static ProbeDeeper probe(ProbeId probe) {
        return new ProbeDeeper(by(HOST), MEETING, DISPUTE, probe, QUESTION);
    }
}
