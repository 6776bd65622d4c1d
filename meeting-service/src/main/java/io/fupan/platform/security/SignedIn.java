package io.fupan.platform.security;

import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who has signed in; what they may is for each meeting's roles to say, not for authorities here. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final PersonId person;

    public SignedIn(PersonId person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public PersonId getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn it && it.person.equals(person);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person);
    }
}
