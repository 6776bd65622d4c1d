package io.fupan.platform.problem;

import io.fupan.platform.catalogue.Language;
import io.fupan.platform.catalogue.Refusals;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was not done, and why.
 *
 * @param status of HTTP
 * @param code stable, a key of the refusals' catalogue
 * @param arguments what the code's sentence names
 * @param field path of the field that is wrong, such as {@code value.tenths}
 * @param problem what is wrong with the field, such as {@code score-out-of-range}
 * @param retryAfter when it may be worth trying again
 */
public record Problem(
        int status,
        String code,
        Map<String, String> arguments,
        Optional<String> field,
        Optional<String> problem,
        Optional<Duration> retryAfter) {

    public static Problem of(int status, String code) {
        return of(status, code, Map.of());
    }

    public static Problem of(int status, String code, Map<String, String> arguments) {
        return new Problem(status, code, arguments, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Problem malformed(String field, String problem) {
        return malformed("malformed", field, problem);
    }

    /** @param field empty where the whole is meant */
    public static Problem malformed(String code, String field, String problem) {
        return new Problem(
                400,
                code,
                Map.of(),
                Optional.of(field).filter(it -> !it.isEmpty()),
                Optional.of(problem).filter(it -> !it.isEmpty()),
                Optional.empty());
    }

    public Problem retryAfter(Duration pause) {
        return new Problem(status, code, arguments, field, problem, Optional.of(pause));
    }

    /** What to tell the reader: what is wrong with the field where that is known. */
    public String detail(Language language) {
        return problem.filter(Refusals.codes()::contains)
                .map(known -> Refusals.render(known, language))
                .orElseGet(() -> Refusals.render(code, language, arguments));
    }
}
