package io.fupan.platform.security;

import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Attempts;
import io.fupan.platform.accounts.Attempts.Budget;
import io.fupan.platform.accounts.Devices;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * How often one may guess. A browser that has signed in to an account before has a budget of its own for it; all others
 * share the account's and that of their address. So whoever guesses at an account shuts themselves out, and not its
 * owner (OWASP, <i>Slow Down Online Guessing Attacks with Device Cookies</i>).
 */
@Component
class SignInLimits {

    private static final String COOKIE = "DEVICE";
    private static final Duration KEPT = Duration.ofDays(365);

    static final Budget DEVICE = new Budget("sign-in of a device", 10, Duration.ofSeconds(30));
    static final Budget ACCOUNT = new Budget("sign-in to an account", 10, Duration.ofMinutes(1));
    static final Budget ADDRESS = new Budget("sign-in from an address", 50, Duration.ofSeconds(10));

    private record Draw(Budget budget, String who) {}

    private final Attempts attempts;
    private final Devices devices;
    private final OurOrigin origin;

    SignInLimits(Attempts attempts, Devices devices, OurOrigin origin) {
        this.attempts = attempts;
        this.devices = devices;
        this.origin = origin;
    }

    /** An attempt under way. */
    final class Attempt {

        private final List<Draw> draws;

        private Attempt(List<Draw> draws) {
            this.draws = draws;
        }

        /** It was its owner; that uses nothing up. */
        void succeeded() {
            draws.forEach(draw -> attempts.giveBack(draw.budget(), draw.who()));
        }
    }

    /** @throws ProblemException 429, when a budget is used up */
    Attempt begin(EmailAddress email, Optional<Account> account, HttpServletRequest request) {
        List<Draw> draws = draws(email, account, request);
        draws.forEach(draw -> attempts.take(draw.budget(), draw.who()).ifPresent(wait -> {
            throw new ProblemException(Problem.of(429, "too-many-attempts").retryAfter(wait));
        }));
        return new Attempt(draws);
    }

    private List<Draw> draws(EmailAddress email, Optional<Account> account, HttpServletRequest request) {
        Optional<String> device =
                account.flatMap(it -> device(request).filter(token -> devices.knows(token, it.person())));
        return device.map(token -> List.of(new Draw(DEVICE, token + email)))
                .orElseGet(
                        () -> List.of(new Draw(ADDRESS, NetworkAddress.of(request)), new Draw(ACCOUNT, email.value())));
    }

    /** This browser has signed in to this account. */
    void remember(Account account, HttpServletRequest request, HttpServletResponse response) {
        device(request).ifPresent(token -> devices.forget(token, account.person()));
        ResponseCookie cookie = ResponseCookie.from(origin.cookie(COOKIE), devices.remember(account.person()))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(origin.isSecure() || request.isSecure())
                .path("/")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private Optional<String> device(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(origin.cookie(COOKIE)))
                .map(Cookie::getValue)
                .findFirst();
    }
}
