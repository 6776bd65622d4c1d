package io.fupan.platform.security;

import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.GrantRole;
import io.fupan.platform.accounts.Account;
import io.fupan.platform.axon.CommandGate;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What somebody is from their first coming in on: durable before they are in. */
@Component
class Membership {

    private final CommandGate gate;
    private final Clock clock;

    Membership(CommandGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    void makeAdministrator(PersonId person) {
        gate.give(new GrantRole(act(), person, OrganisationRole.ADMINISTRATOR)).join();
    }

    /** Who was invited for some departments belongs to them. */
    void joinDepartments(Account account) {
        for (var department : account.departments())
            gate.give(new GrantDepartmentRole(act(), department, account.person(), DepartmentRole.MEMBER))
                    .join();
    }

    private Act act() {
        return Act.bySystem(new CommandId(UUID.randomUUID()), clock.instant());
    }
}
