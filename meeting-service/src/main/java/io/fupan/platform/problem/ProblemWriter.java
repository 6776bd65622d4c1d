package io.fupan.platform.problem;

import io.fupan.platform.catalogue.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem document in the reader's language. */
public final class ProblemWriter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOTHING_TO_SHOW = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private ProblemWriter() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) return;
        Late.answer(problem);
        Misuse.note(problem, Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName));
        Language language = ReaderLanguage.of(request);
        byte[] body = JSON.writeValueAsBytes(ProblemDocument.of(problem, language));
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        problem.retryAfter().ifPresent(pause -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds(pause)));
        protect(response);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Whole ones, and never none. */
    private static String seconds(Duration pause) {
        return Long.toString(Math.max(1, pause.plusMillis(999).toSeconds()));
    }

    /** Also what is refused before anybody has looked at it says that there is nothing in it to show or run. */
    private static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING_TO_SHOW);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
