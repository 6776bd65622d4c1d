package io.fupan.platform.security;

import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.accounts.PasswordRules;
import io.fupan.platform.accounts.Passwords;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a password, and changing it. */
@RestController
class PasswordController {

    record Credentials(@Nullable String email, @Nullable String password) {}

    record Change(@Nullable String current, @Nullable String password) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final People people;
    private final SignInLimits limits;
    private final Entrance entrance;
    private final Sessions sessions;
    private final AccessLog log;

    PasswordController(
            Accounts accounts,
            Passwords passwords,
            People people,
            SignInLimits limits,
            Entrance entrance,
            Sessions sessions,
            AccessLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.people = people;
        this.limits = limits;
        this.entrance = entrance;
        this.sessions = sessions;
        this.log = log;
    }

    /** Says the same, and takes as long, whether the address or the password is wrong. */
    @PostMapping(path = "/api/sign-in/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        EmailAddress email = Given.required("email", given.email(), EmailAddress::new);
        String password = Given.required("password", given.password(), Function.identity());
        Optional<Account> known = accounts.find(email);
        Account account = proven(email, password, known, request)
                .orElseThrow(() -> new ProblemException(Problem.of(401, "sign-in-failed")));
        if (account.isDisabled()) throw new ProblemException(Problem.of(403, "account-disabled"));
        limits.remember(account, request, response);
        entrance.let(person(account.person()), request, response);
    }

    @PostMapping(path = "/api/me/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal PersonId me, @RequestBody Change given, HttpServletRequest request) {
        Account account = accounts.find(me).orElseThrow(ProblemException::notFound);
        String current = Given.required("current", given.current(), Function.identity());
        String wanted = Given.required("password", given.password(), Function.identity());
        if (proven(account.email(), current, Optional.of(account), request).isEmpty())
            throw new ProblemException(Problem.malformed("current", "password-wrong"));
        check(wanted, account);
        if (wanted.equals(current)) throw new ProblemException(Problem.malformed("password", "password-unchanged"));
        passwords.set(me, wanted);
        sessions.endOthers(me, request.getSession().getId());
        log.allowed(me, "change-password");
    }

    /** The account whose password this is, within its owner's and the guessers' budgets. */
    private Optional<Account> proven(
            EmailAddress email, String password, Optional<Account> account, HttpServletRequest request) {
        SignInLimits.Attempt attempt = limits.begin(email, account, request);
        if (!passwords.matches(password, account)) {
            account.ifPresentOrElse(it -> log.denied(it.person(), "sign-in"), () -> log.turnedAway("sign-in"));
            return Optional.empty();
        }
        attempt.succeeded();
        return account;
    }

    private void check(String password, Account account) {
        var names = person(account.person()).names().values();
        PasswordRules.objection(password, account.email(), names).ifPresent(problem -> {
            throw new ProblemException(Problem.malformed("password", problem));
        });
    }

    private Person person(PersonId id) {
        return people.find(id).orElseThrow(() -> new IllegalStateException("an account of nobody"));
    }
}
