package io.fupan.platform.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coming and going. */
@RestController
class SignInController {

    /** The ways that are open here. */
    record Ways(List<Seat> demo, boolean password, List<String> oidc) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Seat(
            String person, String seat, String name, Map<String, String> names, String role, List<String> departments) {

        static Seat of(Person person, Person.Seat seat, Language language) {
            Map<String, String> names = new TreeMap<>();
            person.names().forEach((of, name) -> names.put(of.code(), name));
            return new Seat(
                    person.id().toString(), seat.slug(), person.name(language), names, seat.role(), seat.departments());
        }
    }

    record Chosen(@Nullable String person) {}

    private final DemoDoor door;
    private final SessionAuthenticationStrategy newcomers;
    private final AccessLog log;
    private final ApplicationEventPublisher news;

    SignInController(
            DemoDoor door, SessionAuthenticationStrategy newcomers, AccessLog log, ApplicationEventPublisher news) {
        this.door = door;
        this.newcomers = newcomers;
        this.log = log;
        this.news = news;
    }

    @GetMapping("/api/sign-in")
    Ways ways(HttpServletRequest request) {
        Language language = ReaderLanguage.of(request);
        List<Seat> seats = door.seats().stream()
                .flatMap(person -> person.seat().map(seat -> Seat.of(person, seat, language)).stream())
                .toList();
        return new Ways(seats, false, List.of());
    }

    @PostMapping(path = "/api/sign-in/demo", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void demo(@RequestBody Chosen chosen, HttpServletRequest request, HttpServletResponse response) {
        if (!door.isOpen()) throw ProblemException.notFound();
        Person person = door.seatOf(person(chosen))
                .orElseThrow(() -> new ProblemException(Problem.malformed("person", "person-unknown")));
        endSession(request);
        HttpSession session = request.getSession();
        newcomers.onAuthentication(new SignedIn(person.id()), request, response);
        renewToken(request);
        PersonInSession.remember(session, person.id(), person.language());
        log.allowed(person.id(), "sign-in");
    }

    /** The old token went with the nobody who had it; the new person's must be in this answer for the next request. */
    private static void renewToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) token.getToken();
    }

    @PostMapping("/api/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@AuthenticationPrincipal PersonId me, HttpServletRequest request) {
        endSession(request);
        log.allowed(me, "sign-out");
    }

    /** A session is never carried over from one person to another, nor from nobody to somebody. */
    private void endSession(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> {
            String id = session.getId();
            session.invalidate();
            news.publishEvent(new SignedOut(id));
        });
    }

    private static PersonId person(Chosen chosen) {
        if (chosen.person() == null) throw new ProblemException(Problem.malformed("person", "missing"));
        try {
            return PersonId.of(chosen.person());
        } catch (Nonsense nonsense) {
            throw new ProblemException(Problem.malformed("person", nonsense.problem()));
        }
    }
}
