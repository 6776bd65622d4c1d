package io.fupan.okrs;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.by;
import static io.fupan.Sample.keyResult1;
import static io.fupan.Sample.objective;
import static io.fupan.Sample.words;
import static io.fupan.okrs.OkrHistory.BECAUSE;
import static io.fupan.okrs.OkrHistory.added;
import static io.fupan.okrs.OkrHistory.dropped;
import static io.fupan.okrs.OkrHistory.set;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_DROPPED;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_CHANGED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_DROPPED;

import io.fupan.GivenWhenThen;
import io.fupan.SampleOkrs;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.KeyResultRevised;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Weight;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A key result revised and dropped. */
class KeyResultChangesTest {

    private static final KeyResult DEARER = keyResult1().weighing(new Weight("0.9"));

    @Test
    void a_key_result_is_revised_whole() {
        given(ReviseKeyResult.DECIDER, added(keyResult1()))
                .when(revise(DEARER))
                .then(new KeyResultRevised(DEPARTMENT, DEARER, BECAUSE, Optional.empty()));
    }

    @Test
    void revising_is_refused_without_it_and_once_it_was_dropped() {
        given(ReviseKeyResult.DECIDER).when(revise(DEARER)).refused(KEY_RESULT_UNKNOWN);
        given(ReviseKeyResult.DECIDER, added(keyResult1()), dropped(keyResult1()))
                .when(revise(DEARER))
                .refused(KEY_RESULT_DROPPED);
    }

    @Test
    void revising_is_refused_under_another_objective() {
        var elsewhere = new KeyResult(
                KR1,
                SampleOkrs.A1,
                "A1.1",
                words("Elsewhere"),
                KeyResultKind.COMMITTED,
                Optional.empty(),
                Optional.empty(),
                new Weight("1"),
                Optional.empty(),
                Optional.empty());
        given(ReviseKeyResult.DECIDER, added(keyResult1()))
                .when(revise(elsewhere))
                .refused(OBJECTIVE_CHANGED);
    }

    @Test
    void a_key_result_is_dropped() {
        given(DropKeyResult.DECIDER, added(keyResult1())).when(drop()).then(dropped(keyResult1()));
    }

    @Test
    void dropping_is_refused_without_it_and_a_second_time() {
        given(DropKeyResult.DECIDER).when(drop()).refused(KEY_RESULT_UNKNOWN);
        given(DropKeyResult.DECIDER, added(keyResult1()), dropped(keyResult1()))
                .when(drop())
                .refused(KEY_RESULT_DROPPED);
    }

    @Test
    void nothing_is_added_under_an_objective_that_was_dropped() {
        given(AddKeyResult.DECIDER, set(objective()), dropped(objective()))
                .when(new AddKeyResult(by(HOST), DEPARTMENT, keyResult1()))
                .refused(OBJECTIVE_DROPPED);
    }

    private static <C extends Command> GivenWhenThen<C, ?> given(Decider<C, ?> decider, Event... history) {
        return GivenWhenThen.of(decider, history);
    }

    private static ReviseKeyResult revise(KeyResult keyResult) {
        return new ReviseKeyResult(by(HOST), DEPARTMENT, keyResult, BECAUSE, Optional.empty());
    }

    private static DropKeyResult drop() {
        return new DropKeyResult(by(HOST), DEPARTMENT, KR1, BECAUSE, Optional.empty());
    }
}
