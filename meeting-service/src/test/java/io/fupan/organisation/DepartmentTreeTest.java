package io.fupan.organisation;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.by;
import static io.fupan.Sample.id;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_CIRCLE;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.GivenWhenThen;
import io.fupan.SampleOkrs;
import io.fupan.events.DepartmentTree;
import io.fupan.events.Event;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentMoved;
import io.fupan.vocabulary.DepartmentId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Departments under departments. */
class DepartmentTreeTest {

    private static final DepartmentId SALES = new DepartmentId(id(3));

    @Test
    void a_department_moves_under_another_and_back_to_the_top() {
        given(all())
                .when(move(DEPARTMENT, Optional.of(SampleOkrs.COMPANY)))
                .then(moved(DEPARTMENT, SampleOkrs.COMPANY));
        given(all(), moved(DEPARTMENT, SampleOkrs.COMPANY))
                .when(move(DEPARTMENT, Optional.empty()))
                .then(new DepartmentMoved(DEPARTMENT, Optional.empty()));
    }

    @Test
    void where_it_stands_already_nothing_follows() {
        given(all(), moved(DEPARTMENT, SALES))
                .when(move(DEPARTMENT, Optional.of(SALES)))
                .thenNothing();
        given(all()).when(move(DEPARTMENT, Optional.empty())).thenNothing();
    }

    @Test
    void refused_in_a_circle() {
        given(all()).when(move(DEPARTMENT, Optional.of(DEPARTMENT))).refused(DEPARTMENT_CIRCLE);
        given(all(), moved(DEPARTMENT, SALES), moved(SALES, SampleOkrs.COMPANY))
                .when(move(SampleOkrs.COMPANY, Optional.of(DEPARTMENT)))
                .refused(DEPARTMENT_CIRCLE);
    }

    @Test
    void refused_where_either_is_not_there() {
        given(List.of()).when(move(DEPARTMENT, Optional.empty())).refused(DEPARTMENT_UNKNOWN);
        given(all())
                .when(move(DEPARTMENT, Optional.of(new DepartmentId(id(5)))))
                .refused(DEPARTMENT_UNKNOWN);
    }

    @Test
    void the_top_is_found_from_anywhere() {
        DepartmentTree tree = DepartmentTree.EMPTY
                .with(SampleOkrs.COMPANY)
                .with(SALES, Optional.of(SampleOkrs.COMPANY))
                .with(DEPARTMENT, Optional.of(SALES));
        assertThat(tree.top(DEPARTMENT)).isEqualTo(SampleOkrs.COMPANY);
        assertThat(tree.isAbove(SampleOkrs.COMPANY, DEPARTMENT)).isTrue();
        assertThat(tree.isAbove(DEPARTMENT, SampleOkrs.COMPANY)).isFalse();
        assertThat(tree.isAbove(DEPARTMENT, DEPARTMENT)).isFalse();
    }

    private static List<Event> all() {
        return Stream.of(DEPARTMENT, SALES, SampleOkrs.COMPANY)
                .<Event>map(it -> new DepartmentDefined(it, words("A department")))
                .toList();
    }

    private static DepartmentMoved moved(DepartmentId department, DepartmentId under) {
        return new DepartmentMoved(department, Optional.of(under));
    }

    private static MoveDepartment move(DepartmentId department, Optional<DepartmentId> under) {
        return new MoveDepartment(by(HOST), department, under);
    }

    private static GivenWhenThen<MoveDepartment, ?> given(List<Event> defined, Event... more) {
        return GivenWhenThen.of(
                MoveDepartment.DECIDER,
                Stream.concat(defined.stream(), Stream.of(more)).toArray(Event[]::new));
    }
}
