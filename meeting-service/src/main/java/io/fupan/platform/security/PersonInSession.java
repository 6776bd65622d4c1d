package io.fupan.platform.security;

import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * A session keeps the id of who has signed in and the language they prefer, both as plain text: what is stored today is
 * read by every later version.
 */
@Component
final class PersonInSession implements SecurityContextRepository {

    private static final String PERSON = "person";
    private static final String LANGUAGE = "language";
    private static final String BROWSER = "browser";
    private static final String SYSTEM = "system";

    private final SessionLife life;
    private final Clock clock;

    PersonInSession(SessionLife life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    static void remember(HttpSession session, Person person, Device device) {
        session.setAttribute(PERSON, person.id().toString());
        session.setAttribute(LANGUAGE, person.language().name());
        device.browser().ifPresent(it -> session.setAttribute(BROWSER, it));
        device.system().ifPresent(it -> session.setAttribute(SYSTEM, it));
        // By this the store finds all sessions of one person.
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                person.id().toString());
    }

    /** From now on they are answered in another language. */
    static void speak(HttpSession session, Language language) {
        session.setAttribute(LANGUAGE, language.name());
    }

    static Device device(Session session) {
        return new Device(
                Optional.ofNullable(session.getAttribute(BROWSER)), Optional.ofNullable(session.getAttribute(SYSTEM)));
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it; the newer method calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpServletRequest request = holder.getRequest();
        attribute(request, LANGUAGE)
                .ifPresent(name -> request.setAttribute(ReaderLanguage.PREFERRED, Language.valueOf(name)));
        return attribute(request, PERSON)
                .<SecurityContext>map(id -> new SecurityContextImpl(new SignedIn(PersonId.of(id))))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** Signing in is the only way in, and it writes the session itself. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return attribute(request, PERSON).isPresent();
    }

    private Optional<String> attribute(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false))
                .filter(this::lasts)
                .map(session -> (String) session.getAttribute(name));
    }

    private boolean lasts(HttpSession session) {
        return session.getCreationTime() > life.oldest(clock.instant()).toEpochMilli();
    }
}
