package io.fupan.platform.limits;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each one has asked for lately, at this node. An honest meeting of thirty never meets these limits. */
@Component
public class Limits {

    private final Map<Kind, Meter> meters;

    Limits(LimitSettings settings) {
        long now = System.nanoTime();
        this.meters = Arrays.stream(Kind.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), kind -> new Meter(rate(settings, kind), now)));
    }

    private static Rate rate(LimitSettings settings, Kind kind) {
        return Optional.ofNullable(settings.rates().get(kind))
                .orElseThrow(() -> new IllegalStateException("no rate for " + kind));
    }

    /**
     * Counts one more.
     *
     * @param who a person, or a session
     * @throws ProblemException 429 {@code too-many-requests}, saying when to come back
     */
    public void take(Kind kind, Object who) {
        Duration wait = count(kind, who);
        if (wait.isPositive()) throw new ProblemException(tooMany(wait));
    }

    /** Counts one more; zero, or for how long it is one too many. */
    public Duration count(Kind kind, Object who) {
        return Objects.requireNonNull(meters.get(kind)).take(who, System.nanoTime());
    }

    /** @param wait at least that long */
    public static Problem tooMany(Duration wait) {
        return Problem.of(429, "too-many-requests").retryAfter(wait);
    }
}
