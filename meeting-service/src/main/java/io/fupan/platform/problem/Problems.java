package io.fupan.platform.problem;

import io.fupan.platform.axon.Malformed;
import io.fupan.platform.eventstore.CommandIdReused;
import io.fupan.platform.eventstore.StoreOverloaded;
import io.fupan.platform.eventstore.StoreUnavailable;
import io.fupan.platform.sheets.FileRefused;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.RuleBroken;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Which problem a failure is to those outside; what is none of their fault is logged here, and told without detail. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "malformed"),
            Map.entry(401, "sign-in-required"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(409, "conflict"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(429, "too-many-requests"),
            Map.entry(503, "unavailable"));

    private Problems() {}

    public static Problem of(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            // What even its problem document could not be sent for, as where the session cannot be kept.
            case ServletException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ProblemException it -> it.problem();
            case RuleBroken it -> Problem.of(status(it), it.refusal().code(), it.arguments());
            case Malformed it -> Problem.malformed(it.code(), it.field(), it.problem());
            case Nonsense it -> Problem.malformed("", it.problem());
            case FileRefused it -> Problem.malformed("file", it.why().code());
            case CommandIdReused _ -> Problem.of(422, "idempotency-key-reused");
            case AppendEventsTransactionRejectedException _ -> Problem.of(409, "conflict");
            case StoreOverloaded _ -> Problem.of(429, "too-many-requests").retryAfter(SHORTLY);
            case StoreUnavailable _, DataAccessResourceFailureException _, TransientDataAccessException _ ->
                unavailable(failure);
            case TransactionException _ -> unavailable(failure);
            default -> unforeseen(failure);
        };
    }

    /** What a bare status of HTTP means. */
    public static Problem ofStatus(int status) {
        if (status >= 400 && status < 500) return Problem.of(status, CODES.getOrDefault(status, "malformed"));
        return Problem.of(status, CODES.getOrDefault(status, "internal-error"));
    }

    private static int status(RuleBroken broken) {
        return switch (broken.refusal()) {
            case MEETING_NOT_FOUND -> 404;
            case NOT_ALLOWED -> 403;
            default -> 422;
        };
    }

    private static Problem unavailable(Throwable failure) {
        LOG.warn("Answered as unavailable: {}", failure.toString());
        return Problem.of(503, "unavailable").retryAfter(SHORTLY);
    }

    private static Problem unforeseen(Throwable failure) {
        LOG.error("A request failed", failure);
        return Problem.of(500, "internal-error");
    }
}
