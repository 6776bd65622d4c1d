package io.fupan.platform.administration;

import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.Attempts;
import io.fupan.platform.accounts.Attempts.Budget;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.mail.Post;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.security.NetworkAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody forgot their password. Whether there is such an account only the mailbox will tell. */
@RestController
class ForgottenController {

    private static final Budget LETTERS = new Budget("letters to an address", 3, Duration.ofMinutes(20));
    private static final Budget ASKED = new Budget("letters asked for from a network", 20, Duration.ofMinutes(1));

    record Forgotten(@Nullable String email) {}

    private final Accounts accounts;
    private final Attempts attempts;
    private final AccountLinks letters;
    private final Post post;

    ForgottenController(Accounts accounts, Attempts attempts, AccountLinks letters, Post post) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.letters = letters;
        this.post = post;
    }

    @PostMapping(path = "/api/sign-in/forgotten", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgotten(@RequestBody Forgotten given, HttpServletRequest request) {
        if (!post.isOpen()) throw ProblemException.notFound();
        EmailAddress email = Given.required("email", given.email(), EmailAddress::new);
        attempts.take(ASKED, NetworkAddress.of(request)).ifPresent(wait -> {
            throw new ProblemException(Problem.of(429, "too-many-attempts").retryAfter(wait));
        });
        // Not before the answer, whose time would tell.
        Thread.ofVirtual().name("forgotten-password").start(() -> write(email));
    }

    private void write(EmailAddress email) {
        accounts.find(email)
                .filter(account -> account.state() == Account.State.ACTIVE)
                .filter(_ -> attempts.take(LETTERS, email.value()).isEmpty())
                .ifPresent(letters::reset);
    }
}
