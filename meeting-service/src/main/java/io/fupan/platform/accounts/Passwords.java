package io.fupan.platform.accounts;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.PersonId;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as Argon2id hashes that name how they were made, so that stronger ones can follow: who signs in with
 * an older one gets a newer. Each computation needs {@value #KIBIBYTES} KiB, so only a few run at once.
 */
@Component
public class Passwords {

    private static final int KIBIBYTES = 19 * 1024; // with two passes: OWASP's Password Storage Cheat Sheet
    private static final int PASSES = 2;
    private static final int AT_ONCE = 8;
    /** UTF-16 units after which it is nobody's, and not worth computing. */
    private static final int TOO_LONG = 4 * PasswordRules.LONGEST;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final PasswordEncoder ENCODER = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, PASSES)));
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Accounts accounts;

    /** What a password is compared to where there is no account; made when first needed. */
    private static final class Nobody {
        static final String HASH = ENCODER.encode("");
    }

    Passwords(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether this is the password; it takes as long where there is no account, or none with a password. */
    public boolean matches(String password, Optional<Account> account) {
        Optional<PasswordHash> hash = account.flatMap(Account::password);
        String encoded = hash.map(PasswordHash::encoded).orElse(Nobody.HASH);
        String tried = password.length() > TOO_LONG ? "" : normal(password);
        boolean same = computed(() -> ENCODER.matches(tried, encoded)) && hash.isPresent();
        if (same && ENCODER.upgradeEncoding(encoded)) set(account.orElseThrow().person(), password);
        return same;
    }

    /** From now on this one, of which {@link PasswordRules} had nothing to say. */
    public void set(PersonId person, String password) {
        accounts.setPassword(person, new PasswordHash(computed(() -> ENCODER.encode(normal(password)))));
    }

    /** The same characters however a keyboard composed them. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T computed(Supplier<T> work) {
        if (!aPlace()) throw new ProblemException(Problem.of(503, "unavailable").retryAfter(PATIENCE));
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean aPlace() {
        try {
            return places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
