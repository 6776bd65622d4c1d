package io.fupan.platform.security;

import io.fupan.platform.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Where everybody comes in, however they proved who they are, and goes out. */
@Component
public class Entrance {

    private final SessionAuthenticationStrategy newcomers;
    private final AccessLog log;
    private final ApplicationEventPublisher news;

    Entrance(SessionAuthenticationStrategy newcomers, AccessLog log, ApplicationEventPublisher news) {
        this.newcomers = newcomers;
        this.log = log;
        this.news = news;
    }

    /** From this answer on, this browser is theirs. */
    public void let(Person person, HttpServletRequest request, HttpServletResponse response) {
        endSession(request);
        HttpSession session = request.getSession();
        newcomers.onAuthentication(new SignedIn(person.id()), request, response);
        renewToken(request);
        PersonInSession.remember(session, person, Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
        log.allowed(person.id(), "sign-in");
    }

    /** A session is never carried over from one person to another, nor from nobody to somebody. */
    void endSession(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> {
            String id = session.getId();
            session.invalidate();
            news.publishEvent(new SignedOut(id));
        });
    }

    /** The old token went with the nobody who had it; the new person's must be in this answer for the next request. */
    private static void renewToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) token.getToken();
    }
}
