package io.fupan.okrs;

import static io.fupan.Sample.B1;
import static io.fupan.Sample.CYCLE;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.by;
import static io.fupan.Sample.keyResult1;
import static io.fupan.Sample.keyResult2;
import static io.fupan.Sample.objective;
import static io.fupan.okrs.OkrHistory.added;
import static io.fupan.okrs.OkrHistory.dropped;
import static io.fupan.okrs.OkrHistory.set;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_DROPPED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.WEIGHTS_NOT_OF_ALL;
import static io.fupan.vocabulary.Refusal.WEIGHTS_NOT_ONE;

import io.fupan.GivenWhenThen;
import io.fupan.SampleOkrs;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.KeyResultsWeighed;
import io.fupan.events.OkrEvent.ObjectivesWeighed;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Weight;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All of them at once, and in sum 1. */
class WeighingTest {

    private static final Map<KeyResultId, Weight> BOTH = Map.of(KR1, new Weight("0.75"), KR2, new Weight("0.25"));

    @Test
    void key_results_are_weighed() {
        given(WeighKeyResults.DECIDER, set(objective()), added(keyResult1()), added(keyResult2()))
                .when(weigh(BOTH))
                .then(new KeyResultsWeighed(DEPARTMENT, B1, "B1", BOTH));
    }

    @Test
    void refused_unless_the_live_ones_are_weighed_and_nothing_else() {
        given(WeighKeyResults.DECIDER, set(objective()), added(keyResult1()))
                .when(weigh(BOTH))
                .refused(WEIGHTS_NOT_OF_ALL);
        given(
                        WeighKeyResults.DECIDER,
                        set(objective()),
                        added(keyResult1()),
                        added(keyResult2()),
                        dropped(keyResult2()))
                .when(weigh(BOTH))
                .refused(WEIGHTS_NOT_OF_ALL);
        given(WeighKeyResults.DECIDER, set(objective()), added(keyResult1()), added(keyResult2()))
                .when(weigh(Map.of(KR1, new Weight("1"))))
                .refused(WEIGHTS_NOT_OF_ALL);
        given(WeighKeyResults.DECIDER, set(objective())).when(weigh(Map.of())).refused(WEIGHTS_NOT_OF_ALL);
    }

    @Test
    void refused_unless_their_sum_is_one() {
        given(WeighKeyResults.DECIDER, set(objective()), added(keyResult1()), added(keyResult2()))
                .when(weigh(Map.of(KR1, new Weight("0.7"), KR2, new Weight("0.31"))))
                .refused(WEIGHTS_NOT_ONE);
    }

    @Test
    void refused_without_the_objective_or_once_it_was_dropped() {
        given(WeighKeyResults.DECIDER).when(weigh(BOTH)).refused(OBJECTIVE_UNKNOWN);
        given(WeighKeyResults.DECIDER, set(objective()), dropped(objective()))
                .when(weigh(BOTH))
                .refused(OBJECTIVE_DROPPED);
    }

    @Test
    void objectives_are_weighed_within_their_cycle() {
        Map<ObjectiveId, Weight> whole = Map.of(B1, new Weight("1.0"));
        given(WeighObjectives.DECIDER, set(objective()), set(SampleOkrs.annual()))
                .when(weighObjectives(whole))
                .then(new ObjectivesWeighed(DEPARTMENT, CYCLE, whole));
        given(WeighObjectives.DECIDER, set(SampleOkrs.annual()))
                .when(weighObjectives(whole))
                .refused(WEIGHTS_NOT_OF_ALL);
        given(WeighObjectives.DECIDER, set(objective()), dropped(objective()))
                .when(weighObjectives(whole))
                .refused(WEIGHTS_NOT_OF_ALL);
    }

    private static <C extends Command> GivenWhenThen<C, ?> given(Decider<C, ?> decider, Event... history) {
        return GivenWhenThen.of(decider, history);
    }

    private static WeighKeyResults weigh(Map<KeyResultId, Weight> weights) {
        return new WeighKeyResults(by(HOST), DEPARTMENT, B1, weights);
    }

    private static WeighObjectives weighObjectives(Map<ObjectiveId, Weight> weights) {
        return new WeighObjectives(by(HOST), DEPARTMENT, CYCLE, weights);
    }
}
