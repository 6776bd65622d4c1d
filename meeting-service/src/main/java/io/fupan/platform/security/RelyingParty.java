package io.fupan.platform.security;

import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.start.PublicUrl;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * What authenticators know us by, and we their owners. A passkey stands in place of a password, so its device must see
 * that it is its owner (a finger, a face, a PIN).
 */
@Component
class RelyingParty {

    private final PublicUrl address;
    private final Owners owners;
    private final UserCredentialRepository credentials;
    private @Nullable WebAuthnRelyingPartyOperations operations;

    RelyingParty(PublicUrl address, Accounts accounts, People people, JdbcOperations database) {
        this.address = address;
        this.owners = new Owners(accounts, people);
        this.credentials = new JdbcUserCredentialRepository(database);
    }

    UserCredentialRepository credentials() {
        return credentials;
    }

    /** Made when first needed: before, we may not know at which port we are. */
    synchronized WebAuthnRelyingPartyOperations operations() {
        if (operations == null) operations = made();
        return operations;
    }

    private WebAuthnRelyingPartyOperations made() {
        URI url = URI.create(address.base());
        var us = PublicKeyCredentialRpEntity.builder()
                .id(url.getHost())
                .name("Fupan 复盘")
                .build();
        String origin = url.getScheme() + "://" + url.getAuthority();
        var operations = new Webauthn4JRelyingPartyOperations(owners, credentials, us, Set.of(origin));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** The handle under which a person's passkeys are kept: their id's bytes, which say nothing of them. */
    static Bytes handle(PersonId person) {
        UUID id = person.value();
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static PersonId person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** People with accounts, as they are called when a passkey is chosen. */
    private record Owners(Accounts accounts, People people) implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return handle.getBytes().length == 16 ? owner(person(handle)) : null;
        }

        /** @param id as {@link SignedIn} gives it */
        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
            try {
                return owner(PersonId.of(id));
            } catch (Nonsense _) {
                return null;
            }
        }

        private @Nullable PublicKeyCredentialUserEntity owner(PersonId id) {
            Optional<Account> account = accounts.find(id);
            Optional<Person> person = people.find(id);
            if (account.isEmpty() || person.isEmpty()) return null;
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle(id))
                    .name(account.get().email().value())
                    .displayName(person.get().name(person.get().language()))
                    .build();
        }

        /** Accounts come about by invitation alone. */
        @Override
        public void save(PublicKeyCredentialUserEntity owner) {
            throw new IllegalStateException("a passkey of nobody");
        }

        @Override
        public void delete(Bytes handle) {
            throw new IllegalStateException("accounts are not deleted here");
        }
    }
}
