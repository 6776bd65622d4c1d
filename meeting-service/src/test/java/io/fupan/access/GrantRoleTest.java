package io.fupan.access;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.command;

import io.fupan.GivenWhenThen;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.Event;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import org.junit.jupiter.api.Test;

class GrantRoleTest {

    @Test
    void somebody_gets_a_role() {
        given().when(makeAuditor()).then(auditorGranted(AUDITOR));
    }

    @Test
    void what_others_are_does_not_matter() {
        given(auditorGranted(ANNA)).when(makeAuditor()).then(auditorGranted(AUDITOR));
    }

    @Test
    void granted_again_nothing_happens() {
        given(auditorGranted(AUDITOR)).when(makeAuditor()).thenNothing();
    }

    private static GivenWhenThen<GrantRole, ?> given(Event... history) {
        return GivenWhenThen.of(GrantRole.DECIDER, history);
    }

    private static GrantRole makeAuditor() {
        return new GrantRole(Act.bySystem(command(1), NOW), AUDITOR, OrganisationRole.AUDITOR);
    }

    private static RoleGranted auditorGranted(PersonId person) {
        return new RoleGranted(person, OrganisationRole.AUDITOR);
    }
}
