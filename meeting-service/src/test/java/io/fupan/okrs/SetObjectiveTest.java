package io.fupan.okrs;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.command;
import static io.fupan.Sample.id;
import static io.fupan.Sample.objective;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_ALREADY_SET;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentId;
import org.junit.jupiter.api.Test;

class SetObjectiveTest {

    @Test
    void a_department_sets_itself_an_objective() {
        given(departmentDefined()).when(set(DEPARTMENT)).then(new ObjectiveSet(DEPARTMENT, objective()));
    }

    @Test
    void refused_where_no_department_is() {
        given().when(set(DEPARTMENT)).refused(DEPARTMENT_UNKNOWN);
    }

    @Test
    void refused_when_its_id_is_taken() {
        given(departmentDefined(), new ObjectiveSet(DEPARTMENT, objective()))
                .when(set(DEPARTMENT))
                .refused(OBJECTIVE_ALREADY_SET);
    }

    @Test
    void refused_when_its_id_is_another_departments() {
        var sales = new DepartmentId(id(3));
        given(new DepartmentDefined(sales, words("Sales")), new ObjectiveSet(DEPARTMENT, objective()))
                .when(set(sales))
                .refused(OBJECTIVE_ALREADY_SET);
    }

    private static GivenWhenThen<SetObjective, ?> given(Event... history) {
        return GivenWhenThen.of(SetObjective.DECIDER, history);
    }

    private static SetObjective set(DepartmentId department) {
        return new SetObjective(Act.bySystem(command(1), NOW), department, objective());
    }

    private static DepartmentDefined departmentDefined() {
        return new DepartmentDefined(DEPARTMENT, words("Customer Success"));
    }
}
