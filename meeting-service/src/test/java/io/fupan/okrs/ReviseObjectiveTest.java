package io.fupan.okrs;

import static io.fupan.Sample.B1;
import static io.fupan.Sample.CYCLE;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.by;
import static io.fupan.Sample.objective;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DECISION;
import static io.fupan.okrs.OkrHistory.BECAUSE;
import static io.fupan.okrs.OkrHistory.dropped;
import static io.fupan.okrs.OkrHistory.set;
import static io.fupan.vocabulary.Refusal.CYCLE_CHANGED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_DROPPED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_UNKNOWN;

import io.fupan.GivenWhenThen;
import io.fupan.SampleOkrs;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Objective;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviseObjectiveTest {

    private static final Objective BETTER = new Objective(B1, CYCLE, "B1", words("They stay"), Optional.empty());

    @Test
    void an_objective_is_revised_whole() {
        given(set(objective()))
                .when(revise(DEPARTMENT, BETTER))
                .then(new ObjectiveRevised(DEPARTMENT, BETTER, BECAUSE, Optional.of(DECISION)));
    }

    @Test
    void refused_when_it_is_not_there_or_anothers() {
        given().when(revise(DEPARTMENT, BETTER)).refused(OBJECTIVE_UNKNOWN);
        given(set(objective())).when(revise(SampleOkrs.COMPANY, BETTER)).refused(OBJECTIVE_UNKNOWN);
    }

    @Test
    void refused_once_it_was_dropped() {
        given(set(objective()), dropped(objective()))
                .when(revise(DEPARTMENT, BETTER))
                .refused(OBJECTIVE_DROPPED);
    }

    @Test
    void refused_into_another_cycle() {
        var later = new Objective(B1, new Cycle("2026-B6"), "B1", words("They stay"), Optional.empty());
        given(set(objective()), new ObjectiveRevised(DEPARTMENT, BETTER, BECAUSE, Optional.empty()))
                .when(revise(DEPARTMENT, later))
                .refused(CYCLE_CHANGED);
    }

    private static GivenWhenThen<ReviseObjective, ?> given(Event... history) {
        return GivenWhenThen.of(ReviseObjective.DECIDER, history);
    }

    private static ReviseObjective revise(DepartmentId department, Objective objective) {
        return new ReviseObjective(by(HOST), department, objective, BECAUSE, Optional.of(DECISION));
    }
}
