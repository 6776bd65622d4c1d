package io.fupan.okrs;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.command;
import static io.fupan.Sample.id;
import static io.fupan.Sample.keyResult1;
import static io.fupan.Sample.keyResult2;
import static io.fupan.Sample.objective;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_ALREADY_ADDED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_UNKNOWN;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentId;
import org.junit.jupiter.api.Test;

class AddKeyResultTest {

    @Test
    void an_objective_gets_a_key_result() {
        given(objectiveSet()).when(add(DEPARTMENT)).then(new KeyResultAdded(DEPARTMENT, keyResult1()));
    }

    @Test
    void it_gets_several() {
        given(objectiveSet(), new KeyResultAdded(DEPARTMENT, keyResult2()))
                .when(add(DEPARTMENT))
                .then(new KeyResultAdded(DEPARTMENT, keyResult1()));
    }

    @Test
    void refused_without_its_objective() {
        given().when(add(DEPARTMENT)).refused(OBJECTIVE_UNKNOWN);
    }

    @Test
    void refused_under_another_departments_objective() {
        given(objectiveSet()).when(add(new DepartmentId(id(3)))).refused(OBJECTIVE_UNKNOWN);
    }

    @Test
    void refused_when_its_id_is_taken() {
        given(objectiveSet(), new KeyResultAdded(DEPARTMENT, keyResult1()))
                .when(add(DEPARTMENT))
                .refused(KEY_RESULT_ALREADY_ADDED);
    }

    private static GivenWhenThen<AddKeyResult, ?> given(Event... history) {
        return GivenWhenThen.of(AddKeyResult.DECIDER, history);
    }

    private static AddKeyResult add(DepartmentId department) {
        return new AddKeyResult(Act.bySystem(command(1), NOW), department, keyResult1());
    }

    private static ObjectiveSet objectiveSet() {
        return new ObjectiveSet(DEPARTMENT, objective());
    }
}
