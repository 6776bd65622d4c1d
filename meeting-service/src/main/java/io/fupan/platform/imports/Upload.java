package io.fupan.platform.imports;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What came in: a form with a {@code file}, or the body as it is. Its query is read by hand, since asking the container
 * for a parameter would take in the whole form before anybody was asked who sends it.
 */
record Upload(HttpServletRequest request) {

    private static final int LONGEST_NAME = 200;

    byte[] bytes() throws IOException {
        if (!(request instanceof MultipartHttpServletRequest form))
            return request.getInputStream().readAllBytes();
        return file(form).getBytes();
    }

    /** What it is called where it comes from. */
    String name() {
        Optional<String> called = request instanceof MultipartHttpServletRequest form
                ? Optional.ofNullable(file(form).getOriginalFilename())
                : query("name");
        return called.map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.codePoints()
                        .filter(point -> !Character.isISOControl(point))
                        .limit(LONGEST_NAME)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(name -> !name.isBlank())
                .orElse("OKR");
    }

    Optional<String> query(String name) {
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        return Optional.ofNullable(query.getFirst(name))
                .map(it -> UriUtils.decode(it.replace('+', ' '), StandardCharsets.UTF_8))
                .filter(it -> !it.isBlank());
    }

    private static MultipartFile file(MultipartHttpServletRequest form) {
        try {
            return Optional.ofNullable(form.getFile("file"))
                    .orElseThrow(() -> new ProblemException(Problem.malformed("file", "missing")));
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw new ProblemException(Problem.of(413, "too-large"));
        } catch (MultipartException noForm) {
            throw new ProblemException(Problem.malformed("file", "missing"));
        }
    }
}
