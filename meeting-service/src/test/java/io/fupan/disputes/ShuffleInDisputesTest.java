package io.fupan.disputes;

import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.command;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DISPUTE;
import static io.fupan.SampleTalk.OTHER_DISPUTE;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.GivenWhenThen;
import io.fupan.disputes.ShuffleInDisputes.Anonymous;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.Event;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShuffleInDisputesTest {

    private static final Anonymous ONE =
            new Anonymous(DISPUTE, Subject.of(KR1), Root.METHOD, words("Nobody reads the knowledge base"));
    private static final Anonymous OTHER =
            new Anonymous(OTHER_DISPUTE, new Subject.OfTeam(), Root.POSITIONING, words("We do what is easy"));

    @Test
    void all_come_onto_the_table_at_once_and_are_disputes_like_all_others() {
        given(convened(), opened()).when(shuffleIn(OTHER, ONE)).then(raised(OTHER), raised(ONE));
    }

    @Test
    void what_lies_there_already_is_not_laid_there_twice() {
        given(opened(), raised(ONE)).when(shuffleIn(OTHER, ONE)).then(raised(OTHER));
        given(opened(), raised(ONE)).when(shuffleIn(ONE)).thenNothing();
    }

    @Test
    void refused_before_there_is_a_table_and_after() {
        given(convened()).when(shuffleIn(ONE)).refused(MEETING_NOT_OPEN);
        given(convened(), opened(), closed()).when(shuffleIn(ONE)).refused(MEETING_NOT_OPEN);
    }

    @Test
    void nothing_is_nothing_to_shuffle() {
        assertThatThrownBy(ShuffleInDisputesTest::shuffleIn).isInstanceOf(Nonsense.class);
    }

    private static GivenWhenThen<ShuffleInDisputes, ?> given(Event... history) {
        return GivenWhenThen.of(ShuffleInDisputes.DECIDER, history);
    }

    private static ShuffleInDisputes shuffleIn(Anonymous... disputes) {
        return new ShuffleInDisputes(Act.bySystem(command(1), NOW), MEETING, List.of(disputes));
    }

    private static DisputeRaised raised(Anonymous it) {
        return new DisputeRaised(MEETING, it.dispute(), it.subject(), it.root(), it.claim());
    }
}
