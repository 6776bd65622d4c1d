package io.fupan.platform.accounts;

import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a person comes in.
 *
 * @param verifiedAt when a link sent to the address was first followed
 * @param departments those the invitation named
 */
public record Account(
        PersonId person,
        EmailAddress email,
        Optional<PasswordHash> password,
        Optional<Instant> verifiedAt,
        Optional<Instant> disabledAt,
        List<DepartmentId> departments) {

    public enum State {
        INVITED,
        ACTIVE,
        DISABLED
    }

    public State state() {
        if (disabledAt.isPresent()) return State.DISABLED;
        return verifiedAt.isPresent() ? State.ACTIVE : State.INVITED;
    }

    public boolean hasPassword() {
        return password.isPresent();
    }

    public boolean isDisabled() {
        return disabledAt.isPresent();
    }
}
