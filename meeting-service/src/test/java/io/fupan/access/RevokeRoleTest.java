package io.fupan.access;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.command;
import static io.fupan.vocabulary.OrganisationRole.ADMINISTRATOR;
import static io.fupan.vocabulary.OrganisationRole.AUDITOR;
import static io.fupan.vocabulary.Refusal.LAST_ADMINISTRATOR;
import static io.fupan.vocabulary.Refusal.ROLE_NOT_HELD;

import io.fupan.GivenWhenThen;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.AccessEvent.RoleRevoked;
import io.fupan.events.Event;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import org.junit.jupiter.api.Test;

class RevokeRoleTest {

    @Test
    void somebody_loses_a_role() {
        given(new RoleGranted(ANNA, AUDITOR)).when(revoke(ANNA, AUDITOR)).then(new RoleRevoked(ANNA, AUDITOR));
    }

    @Test
    void only_a_role_they_have() {
        given(new RoleGranted(BO, AUDITOR)).when(revoke(ANNA, AUDITOR)).refused(ROLE_NOT_HELD);
        given(new RoleGranted(ANNA, AUDITOR), new RoleRevoked(ANNA, AUDITOR))
                .when(revoke(ANNA, AUDITOR))
                .refused(ROLE_NOT_HELD);
    }

    @Test
    void the_last_administrator_stays() {
        given(new RoleGranted(ANNA, ADMINISTRATOR))
                .when(revoke(ANNA, ADMINISTRATOR))
                .refused(LAST_ADMINISTRATOR);
        given(new RoleGranted(ANNA, ADMINISTRATOR), new RoleGranted(BO, ADMINISTRATOR))
                .when(revoke(ANNA, ADMINISTRATOR))
                .then(new RoleRevoked(ANNA, ADMINISTRATOR));
    }

    private static GivenWhenThen<RevokeRole, ?> given(Event... history) {
        return GivenWhenThen.of(RevokeRole.DECIDER, history);
    }

    private static RevokeRole revoke(PersonId person, OrganisationRole role) {
        return new RevokeRole(Act.bySystem(command(1), NOW), person, role);
    }
}
