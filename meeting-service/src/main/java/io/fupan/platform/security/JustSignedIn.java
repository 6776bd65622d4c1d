package io.fupan.platform.security;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whoever changes how one comes in has proved lately who they are: whoever finds a browser left open can look, and
 * cannot make themselves a key.
 */
@Component
public final class JustSignedIn {

    private final Duration lately;
    private final Clock clock;

    JustSignedIn(@Value("${fupan.session.proof}") Duration lately, Clock clock) {
        this.lately = lately;
        this.clock = clock;
    }

    /** @throws ProblemException 403 {@code sign-in-anew} */
    public void check(HttpServletRequest request) {
        Instant since = Instant.ofEpochMilli(request.getSession().getCreationTime());
        if (since.isBefore(clock.instant().minus(lately))) throw new ProblemException(Problem.of(403, "sign-in-anew"));
    }
}
