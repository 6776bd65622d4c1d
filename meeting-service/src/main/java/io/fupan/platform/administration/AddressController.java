package io.fupan.platform.administration;

import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.Attempts;
import io.fupan.platform.accounts.Attempts.Budget;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.accounts.Links;
import io.fupan.platform.accounts.Links.Link;
import io.fupan.platform.accounts.Links.Purpose;
import io.fupan.platform.accounts.Passwords;
import io.fupan.platform.mail.Post;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.security.AccessLog;
import io.fupan.platform.security.JustSignedIn;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changing the address of one's account: a link goes to the new one, and only when it is followed is it theirs; the old
 * one is told. Whether somebody else has an address only its mailbox tells.
 */
@RestController
class AddressController {

    private static final Budget TRIES = new Budget("other addresses", 5, Duration.ofMinutes(10));

    /** @param password the account's, where it has one; who has none must have signed in just now */
    record Wanted(@Nullable String email, @Nullable String password) {}

    record Shown(@Nullable String token) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Links links;
    private final AccountLinks letters;
    private final Post post;
    private final JustSignedIn proof;
    private final AccessLog log;
    private final TransactionTemplate transactions;

    AddressController(
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            Links links,
            AccountLinks letters,
            Post post,
            JustSignedIn proof,
            AccessLog log,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.links = links;
        this.letters = letters;
        this.post = post;
        this.proof = proof;
        this.log = log;
        this.transactions = transactions;
    }

    @PostMapping(path = "/api/me/email", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void want(@AuthenticationPrincipal PersonId me, @RequestBody Wanted given, HttpServletRequest request) {
        Account account = accounts.find(me).filter(_ -> post.isOpen()).orElseThrow(ProblemException::notFound);
        EmailAddress email = Given.required("email", given.email(), EmailAddress::new);
        attempts.take(TRIES, me.toString()).ifPresent(wait -> {
            throw new ProblemException(Problem.of(429, "too-many-attempts").retryAfter(wait));
        });
        if (account.hasPassword()) prove(account, given);
        else proof.check(request);
        if (accounts.find(email).isEmpty()) letters.confirm(account, email);
    }

    private void prove(Account account, Wanted given) {
        String password = Given.required("password", given.password(), Function.identity());
        if (passwords.matches(password, Optional.of(account))) return;
        log.denied(account.person(), "change-email");
        throw new ProblemException(Problem.malformed("password", "password-wrong"));
    }

    /** Nobody need be signed in: the letter may be read elsewhere. */
    @PostMapping(path = "/api/sign-in/email", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@RequestBody Shown given) {
        String token = Given.required("token", given.token(), Function.identity());
        transactions.executeWithoutResult(_ -> move(token));
    }

    private void move(String token) {
        Link link =
                links.take(token).filter(it -> it.purpose() == Purpose.EMAIL).orElseThrow(AddressController::notValid);
        EmailAddress email = link.email().orElseThrow(AddressController::notValid);
        Account before = link.person()
                .flatMap(accounts::find)
                .filter(account -> !account.isDisabled())
                .orElseThrow(AddressController::notValid);
        if (!accounts.move(before.person(), email)) throw notValid();
        links.withdraw(before.person());
        log.allowed(before.person(), "change-email");
        letters.tellOld(before);
    }

    private static ProblemException notValid() {
        return new ProblemException(Problem.of(422, "link-not-valid"));
    }
}
