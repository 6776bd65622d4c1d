package io.fupan.okrs;

import static io.fupan.Sample.B1;
import static io.fupan.Sample.CYCLE;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.by;
import static io.fupan.Sample.keyResult1;
import static io.fupan.Sample.keyResult2;
import static io.fupan.Sample.objective;
import static io.fupan.Sample.words;
import static io.fupan.okrs.OkrHistory.BECAUSE;
import static io.fupan.okrs.OkrHistory.added;
import static io.fupan.okrs.OkrHistory.dropped;
import static io.fupan.okrs.OkrHistory.set;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_DROPPED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_UNKNOWN;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.vocabulary.Objective;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DropObjectiveTest {

    @Test
    void its_live_key_results_go_with_it() {
        given(set(objective()), added(keyResult1()), added(keyResult2()), dropped(keyResult1()))
                .when(drop())
                .then(dropped(objective()), dropped(keyResult2()));
    }

    @Test
    void it_is_called_what_it_was_called_last() {
        var renamed = new Objective(B1, CYCLE, "B7", words("They stay"), Optional.empty());
        given(set(objective()), new ObjectiveRevised(DEPARTMENT, renamed, BECAUSE, Optional.empty()))
                .when(drop())
                .then(dropped(renamed));
    }

    @Test
    void refused_when_it_is_not_there() {
        given().when(drop()).refused(OBJECTIVE_UNKNOWN);
    }

    @Test
    void refused_a_second_time() {
        given(set(objective()), dropped(objective())).when(drop()).refused(OBJECTIVE_DROPPED);
    }

    private static GivenWhenThen<DropObjective, ?> given(Event... history) {
        return GivenWhenThen.of(DropObjective.DECIDER, history);
    }

    private static DropObjective drop() {
        return new DropObjective(by(HOST), DEPARTMENT, B1, BECAUSE, Optional.empty());
    }
}
