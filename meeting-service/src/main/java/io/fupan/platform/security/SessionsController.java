package io.fupan.platform.security;

import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My sessions: to see where I am signed in, and to end what should not be. */
@RestController
class SessionsController {

    record Mine(List<Sessions.Open> sessions) {}

    private final Sessions sessions;
    private final AccessLog log;

    SessionsController(Sessions sessions, AccessLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @GetMapping("/api/me/sessions")
    Mine mine(@AuthenticationPrincipal PersonId me, HttpSession current) {
        return new Mine(sessions.of(me, current.getId()));
    }

    @PostMapping("/api/me/sessions/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal PersonId me, @PathVariable String id) {
        if (!sessions.end(me, id)) throw ProblemException.notFound();
        log.allowed(me, "end-session");
    }

    @PostMapping("/api/me/sessions/end-others")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(@AuthenticationPrincipal PersonId me, HttpSession current) {
        sessions.endOthers(me, current.getId());
        log.allowed(me, "end-session");
    }
}
