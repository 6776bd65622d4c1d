package io.fupan.platform.security;

import com.webauthn4j.util.exception.WebAuthnException;
import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.people.People;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys: adding one to my account, signing in with it, taking it away. Bodies are as WebAuthn's JSON has them. */
@RestController
class PasskeyController {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTION =
            new TypeReference<>() {};

    /** How long a session lasts that holds a question and nobody. */
    private static final int OF_NOBODY_SECONDS = 600;

    record Mine(List<Passkey> passkeys) {}

    record Passkey(String id, String label, Instant created, Instant lastUsed) {

        static Passkey of(CredentialRecord record) {
            return new Passkey(
                    record.getCredentialId().toBase64UrlString(),
                    record.getLabel(),
                    record.getCreated(),
                    record.getLastUsed());
        }
    }

    private final RelyingParty party;
    private final Accounts accounts;
    private final People people;
    private final Entrance entrance;
    private final JustSignedIn proof;
    private final AccessLog log;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository adding =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository asking =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    PasskeyController(
            RelyingParty party,
            Accounts accounts,
            People people,
            Entrance entrance,
            JustSignedIn proof,
            AccessLog log) {
        this.party = party;
        this.accounts = accounts;
        this.people = people;
        this.entrance = entrance;
        this.proof = proof;
        this.log = log;
    }

    @GetMapping("/api/me/passkeys")
    Mine mine(@AuthenticationPrincipal PersonId me) {
        return new Mine(party.credentials().findByUserId(RelyingParty.handle(me)).stream()
                .sorted(Comparator.comparing(CredentialRecord::getCreated))
                .map(Passkey::of)
                .toList());
    }

    @PostMapping(path = "/api/me/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(@AuthenticationPrincipal PersonId me, HttpServletRequest request, HttpServletResponse response) {
        if (accounts.find(me).isEmpty()) throw ProblemException.notFound();
        proof.check(request);
        var options = party.operations()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(new SignedIn(me)));
        adding.save(request, response, options);
        return JSON.writeValueAsString(options);
    }

    @PostMapping(path = "/api/me/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(
            @AuthenticationPrincipal PersonId me,
            @RequestBody String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        proof.check(request);
        var options = Optional.ofNullable(adding.load(request)).orElseThrow(() -> failed(422));
        adding.save(request, response, null);
        sound(422, () -> {
            RelyingPartyPublicKey key = JSON.readValue(body, RelyingPartyPublicKey.class);
            return party.operations().registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
        });
        log.allowed(me, "add-passkey");
    }

    @PostMapping("/api/me/passkeys/{id}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal PersonId me, @PathVariable String id, HttpServletRequest request) {
        proof.check(request);
        party.credentials().findByUserId(RelyingParty.handle(me)).stream()
                .map(CredentialRecord::getCredentialId)
                .filter(it -> it.toBase64UrlString().equals(id))
                .findFirst()
                .ifPresentOrElse(party.credentials()::delete, () -> {
                    throw ProblemException.notFound();
                });
        log.allowed(me, "remove-passkey");
    }

    @PostMapping(path = "/api/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String ask(HttpServletRequest request, HttpServletResponse response) {
        var options = party.operations()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        boolean nobody = request.getSession(false) == null;
        asking.save(request, response, options);
        if (nobody) request.getSession().setMaxInactiveInterval(OF_NOBODY_SECONDS);
        return JSON.writeValueAsString(options);
    }

    @PostMapping(path = "/api/sign-in/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) {
        var options = Optional.ofNullable(asking.load(request)).orElseThrow(() -> failed(401));
        asking.save(request, response, null);
        Bytes owner = sound(
                401,
                () -> party.operations()
                        .authenticate(new RelyingPartyAuthenticationRequest(options, JSON.readValue(body, ASSERTION)))
                        .getId());
        PersonId person = RelyingParty.person(owner);
        Account account = accounts.find(person).orElseThrow(() -> failed(401));
        if (account.isDisabled()) throw new ProblemException(Problem.of(403, "account-disabled"));
        entrance.let(people.find(person).orElseThrow(() -> failed(401)), request, response);
    }

    /** An answer that cannot be read, or proves nothing. */
    private static <T> T sound(int status, Supplier<T> verified) {
        try {
            return verified.get();
        } catch (WebAuthnException | IllegalArgumentException | JacksonException unsound) {
            throw failed(status);
        }
    }

    private static ProblemException failed(int status) {
        return new ProblemException(Problem.of(status, "passkey-failed"));
    }
}
