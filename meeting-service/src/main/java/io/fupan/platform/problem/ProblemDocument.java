package io.fupan.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.platform.catalogue.Language;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A problem as it is sent (RFC 9457). The code tells programs what its type would; the type is therefore the blank one.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Optional<String> field,
        Optional<String> problem) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Problem problem, Language language) {
        HttpStatus status = HttpStatus.resolve(problem.status());
        return new ProblemDocument(
                "about:blank",
                status == null ? Integer.toString(problem.status()) : status.getReasonPhrase(),
                problem.status(),
                problem.detail(language),
                problem.code(),
                problem.field(),
                problem.problem());
    }
}
