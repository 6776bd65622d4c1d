package io.fupan.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Whatever a controller, or Spring before it, throws becomes a problem document. */
@RestControllerAdvice
class ProblemAdvice {

    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof ErrorResponse known) {
            // Allow and Accept say what would have been right.
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.setHeader(HttpHeaders.CONTENT_TYPE, null);
        }
        ProblemWriter.write(request, response, problem(failure));
    }

    /** The reader has gone: there is nobody to tell. */
    @ExceptionHandler
    void leave(AsyncRequestNotUsableException gone) {}

    private static Problem problem(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException it -> Problem.malformed(it.getName(), "wrong-type");
            case HttpMessageNotReadableException it ->
                it.getMostSpecificCause() instanceof ProblemException ours
                        ? ours.problem()
                        : Problem.malformed("", "not-json");
            case ErrorResponse it -> Problems.ofStatus(it.getStatusCode().value());
            default -> Problems.of(failure);
        };
    }
}
