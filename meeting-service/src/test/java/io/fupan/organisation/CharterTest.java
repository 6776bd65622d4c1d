package io.fupan.organisation;

import static io.fupan.Sample.CYCLE;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.by;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DECISION;
import static io.fupan.vocabulary.Refusal.CHARTER_ALREADY_SET;
import static io.fupan.vocabulary.Refusal.CHARTER_NOT_SET;
import static io.fupan.vocabulary.Refusal.CYCLE_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;

import io.fupan.GivenWhenThen;
import io.fupan.SampleOkrs;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.events.OrganisationEvent.CharterRevised;
import io.fupan.events.OrganisationEvent.CharterSet;
import io.fupan.events.OrganisationEvent.CycleOpened;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentRenamed;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.Command;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a department is called, what it is for, and its cycles. */
class CharterTest {

    private static final DepartmentDefined DEFINED = new DepartmentDefined(DEPARTMENT, words("Customer Success"));
    private static final CharterSet SET = new CharterSet(DEPARTMENT, SampleOkrs.charter());
    private static final Charter BETTER =
            new Charter(words("We help"), words("Shops"), words("An hour a week"), List.of());

    @Test
    void a_charter_is_set_once() {
        var set = new SetCharter(by(HOST), DEPARTMENT, SampleOkrs.charter());
        given(SetCharter.DECIDER, DEFINED).when(set).then(SET);
        given(SetCharter.DECIDER, DEFINED, SET).when(set).refused(CHARTER_ALREADY_SET);
        given(SetCharter.DECIDER).when(set).refused(DEPARTMENT_UNKNOWN);
    }

    @Test
    void and_then_revised_with_a_reason() {
        var revise = new ReviseCharter(by(HOST), DEPARTMENT, BETTER, words("We know better"), Optional.of(DECISION));
        var revised = new CharterRevised(DEPARTMENT, BETTER, words("We know better"), Optional.of(DECISION));
        given(ReviseCharter.DECIDER, SET).when(revise).then(revised);
        given(ReviseCharter.DECIDER, SET, revised).when(revise).thenNothing();
        given(ReviseCharter.DECIDER).when(revise).refused(CHARTER_NOT_SET);
    }

    @Test
    void a_department_is_renamed() {
        var rename = new RenameDepartment(by(HOST), DEPARTMENT, words("Success"));
        var renamed = new DepartmentRenamed(DEPARTMENT, words("Success"));
        given(RenameDepartment.DECIDER, DEFINED).when(rename).then(renamed);
        given(RenameDepartment.DECIDER, DEFINED, renamed).when(rename).thenNothing();
        given(RenameDepartment.DECIDER).when(rename).refused(DEPARTMENT_UNKNOWN);
    }

    @Test
    void a_cycle_is_opened_once() {
        var open = new OpenCycle(by(HOST), DEPARTMENT, CYCLE);
        var opened = new CycleOpened(DEPARTMENT, CYCLE);
        given(OpenCycle.DECIDER, DEFINED, new CycleOpened(DEPARTMENT, SampleOkrs.YEAR))
                .when(open)
                .then(opened);
        given(OpenCycle.DECIDER, DEFINED, opened).when(open).refused(CYCLE_ALREADY_OPEN);
        given(OpenCycle.DECIDER).when(open).refused(DEPARTMENT_UNKNOWN);
    }

    private static <C extends Command> GivenWhenThen<C, ?> given(Decider<C, ?> decider, Event... history) {
        return GivenWhenThen.of(decider, history);
    }
}
