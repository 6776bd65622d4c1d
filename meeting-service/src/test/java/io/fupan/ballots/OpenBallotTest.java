package io.fupan.ballots;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.id;
import static io.fupan.Sample.opened;
import static io.fupan.ballots.SampleBallots.ballotOpened;
import static io.fupan.ballots.SampleBallots.ballotReopened;
import static io.fupan.ballots.SampleBallots.ballotRevealed;
import static io.fupan.vocabulary.Refusal.BALLOT_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.BALLOT_ALREADY_REVEALED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SUBJECT_NAMED_TWICE;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenBallotTest {

    @Test
    void one_or_many_at_once() {
        given(opened()).when(open(KR1)).then(ballotOpened(KR1));
        given(opened()).when(open(KR2, KR1)).then(ballotOpened(KR2, KR1));
    }

    @Test
    void others_ballots_do_not_matter() {
        given(opened(), ballotOpened(KR1)).when(open(KR2)).then(ballotOpened(KR2));
        given(opened(), ballotOpened(KR1), ballotRevealed(KR1, Map.of(ANNA, 7), 1))
                .when(open(KR2))
                .then(ballotOpened(KR2));
    }

    @Test
    void refused_for_what_is_not_a_key_result_on_the_table() {
        given(opened()).when(open(new KeyResultId(id(39)))).refused(SUBJECT_NOT_ON_THE_TABLE);
        given(opened()).when(open(List.of(Subject.of(KR1), Subject.of(B1)))).refused(SUBJECT_NOT_ON_THE_TABLE);
        given(opened()).when(open(List.of(new Subject.OfTeam()))).refused(SUBJECT_NOT_ON_THE_TABLE);
    }

    @Test
    void refused_when_one_is_named_twice() {
        given(opened()).when(open(KR1, KR2, KR1)).refused(SUBJECT_NAMED_TWICE);
    }

    @Test
    void refused_when_one_is_open() {
        given(opened(), ballotOpened(KR1)).when(open(KR1)).refused(BALLOT_ALREADY_OPEN);
        given(opened(), ballotOpened(KR1, KR2)).when(open(KR2)).refused(BALLOT_ALREADY_OPEN);
        given(opened(), ballotOpened(KR1)).when(open(KR2, KR1)).refused(BALLOT_ALREADY_OPEN);
        given(opened(), ballotOpened(KR1), ballotRevealed(KR1, Map.of(ANNA, 7), 1), ballotReopened(KR1))
                .when(open(KR1))
                .refused(BALLOT_ALREADY_OPEN);
    }

    @Test
    void refused_when_one_was_revealed() {
        given(opened(), ballotOpened(KR1), ballotRevealed(KR1, Map.of(ANNA, 7), 1))
                .when(open(KR1))
                .refused(BALLOT_ALREADY_REVEALED);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(open(KR1)).refused(MEETING_NOT_OPEN);
        given(opened(), closed()).when(open(KR1)).refused(MEETING_NOT_OPEN);
    }

    @Test
    void a_ballot_on_nothing_is_nonsense() {
        assertThatThrownBy(() -> open(List.of())).isInstanceOf(Nonsense.class).hasMessage("list-empty");
    }

    private static GivenWhenThen<OpenBallot, ?> given(Event... history) {
        return GivenWhenThen.of(OpenBallot.DECIDER, history);
    }

    private static OpenBallot open(KeyResultId... keyResults) {
        return open(Stream.of(keyResults).map(Subject::of).toList());
    }

    private static OpenBallot open(List<Subject> subjects) {
        return new OpenBallot(by(HOST), MEETING, subjects, Optional.of(false));
    }
}
