package io.fupan.access;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.command;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.DepartmentRole.LEAD;
import static io.fupan.vocabulary.DepartmentRole.MEMBER;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.ROLE_NOT_HELD;

import io.fupan.GivenWhenThen;
import io.fupan.events.AccessEvent.DepartmentRoleGranted;
import io.fupan.events.AccessEvent.DepartmentRoleRevoked;
import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.Event;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Visibility;
import org.junit.jupiter.api.Test;

class DepartmentRolesTest {

    private static final Act ACT = Act.bySystem(command(1), NOW);
    private static final Event DEFINED = new DepartmentDefined(DEPARTMENT, words("Customer Success"));
    private static final Event ANNA_LEADS = new DepartmentRoleGranted(DEPARTMENT, ANNA, LEAD);

    @Test
    void somebody_leads_and_another_belongs() {
        GivenWhenThen.of(GrantDepartmentRole.DECIDER, DEFINED)
                .when(new GrantDepartmentRole(ACT, DEPARTMENT, ANNA, LEAD))
                .then(ANNA_LEADS);
        GivenWhenThen.of(GrantDepartmentRole.DECIDER, DEFINED, ANNA_LEADS)
                .when(new GrantDepartmentRole(ACT, DEPARTMENT, BO, MEMBER))
                .then(new DepartmentRoleGranted(DEPARTMENT, BO, MEMBER));
    }

    @Test
    void granted_again_nothing_happens_and_after_revoking_it_does() {
        var again = new GrantDepartmentRole(ACT, DEPARTMENT, ANNA, LEAD);
        GivenWhenThen.of(GrantDepartmentRole.DECIDER, DEFINED, ANNA_LEADS)
                .when(again)
                .thenNothing();
        GivenWhenThen.of(
                        GrantDepartmentRole.DECIDER,
                        DEFINED,
                        ANNA_LEADS,
                        new DepartmentRoleRevoked(DEPARTMENT, ANNA, LEAD))
                .when(again)
                .then(ANNA_LEADS);
    }

    @Test
    void nobody_belongs_to_what_is_not_there() {
        GivenWhenThen.of(GrantDepartmentRole.DECIDER)
                .when(new GrantDepartmentRole(ACT, DEPARTMENT, ANNA, LEAD))
                .refused(DEPARTMENT_UNKNOWN);
    }

    @Test
    void a_role_is_taken_back_from_who_has_it() {
        GivenWhenThen.of(RevokeDepartmentRole.DECIDER, ANNA_LEADS)
                .when(new RevokeDepartmentRole(ACT, DEPARTMENT, ANNA, LEAD))
                .then(new DepartmentRoleRevoked(DEPARTMENT, ANNA, LEAD));
        GivenWhenThen.of(RevokeDepartmentRole.DECIDER, ANNA_LEADS)
                .when(new RevokeDepartmentRole(ACT, DEPARTMENT, ANNA, MEMBER))
                .refused(ROLE_NOT_HELD);
    }

    @Test
    void a_department_says_who_sees_it() {
        var show = new SetDepartmentVisibility(ACT, DEPARTMENT, Visibility.ORGANISATION);
        var shown = new DepartmentVisibilitySet(DEPARTMENT, Visibility.ORGANISATION);
        GivenWhenThen.of(SetDepartmentVisibility.DECIDER, DEFINED).when(show).then(shown);
        GivenWhenThen.of(SetDepartmentVisibility.DECIDER, DEFINED, shown)
                .when(show)
                .thenNothing();
        GivenWhenThen.of(SetDepartmentVisibility.DECIDER).when(show).refused(DEPARTMENT_UNKNOWN);
    }
}
