package io.fupan.platform.privacy;

import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.PersonId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notice, and that somebody read it. */
@RestController
class NoticeController {

    record Read(@Nullable String revision) {}

    private final Notice notice;

    NoticeController(Notice notice) {
        this.notice = notice;
    }

    @GetMapping("/api/me/notice")
    Notice.Shown notice(@AuthenticationPrincipal PersonId me) {
        return notice.to(me);
    }

    @PostMapping(path = "/api/me/notice", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@AuthenticationPrincipal PersonId me, @RequestBody Read given) {
        String revision = Given.required("revision", given.revision(), Function.identity());
        if (!revision.equals(notice.revision()))
            throw new ProblemException(Problem.malformed("revision", "out-of-range"));
        notice.read(me);
    }
}
