package io.fupan.platform.problem;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refusals no page of ours meets in honest use, in the log: one line a minute for each reason and person, so that
 * whoever sends thousands does not fill the disk. Of what was sent nothing is told.
 */
public final class Misuse {

    private static final Logger LOG = LoggerFactory.getLogger(Misuse.class);
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int REMEMBERED = 10_000;
    private static final Set<String> CODES = Set.of(
            "malformed",
            "unknown-command",
            "unknown-frame",
            "frame-not-text",
            "frame-too-large",
            "too-large",
            "too-many-requests",
            "too-many-attempts",
            "foreign-origin",
            "request-token-missing");

    private static final Map<String, Long> TOLD = new ConcurrentHashMap<>();

    private Misuse() {}

    /** @param person who asked, where it is known */
    public static void note(Problem problem, Optional<String> person) {
        if (!CODES.contains(problem.code())) return;
        String who = person.orElse("nobody who is signed in");
        if (isNew(problem.code() + " " + who))
            LOG.info("Refused {}: {} (and as often as it comes again within a minute)", who, problem.code());
    }

    private static boolean isNew(String what) {
        if (TOLD.size() > REMEMBERED) TOLD.clear();
        long now = System.nanoTime();
        return TOLD.merge(what, now, (before, again) -> again - before > PAUSE_NANOS ? again : before) == now;
    }
}
