package io.fupan.organisation;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.command;
import static io.fupan.Sample.id;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_ALREADY_DEFINED;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentId;
import org.junit.jupiter.api.Test;

class DefineDepartmentTest {

    @Test
    void a_department_gets_its_name() {
        given().when(define("Customer Success")).then(new DepartmentDefined(DEPARTMENT, words("Customer Success")));
    }

    @Test
    void refused_when_it_exists() {
        given(new DepartmentDefined(DEPARTMENT, words("Customer Success")))
                .when(define("Sales"))
                .refused(DEPARTMENT_ALREADY_DEFINED);
    }

    @Test
    void other_departments_do_not_matter() {
        var other = new DepartmentDefined(new DepartmentId(id(3)), words("Sales"));
        given(other)
                .when(define("Customer Success"))
                .then(new DepartmentDefined(DEPARTMENT, words("Customer Success")));
    }

    private static GivenWhenThen<DefineDepartment, ?> given(Event... history) {
        return GivenWhenThen.of(DefineDepartment.DECIDER, history);
    }

    private static DefineDepartment define(String name) {
        return new DefineDepartment(Act.bySystem(command(1), NOW), DEPARTMENT, words(name));
    }
}
