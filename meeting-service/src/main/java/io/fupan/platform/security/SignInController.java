package io.fupan.platform.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.mail.Post;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coming and going. */
@RestController
class SignInController {

    /**
     * The ways that are open here.
     *
     * @param mail whether who forgot their password can have a link sent
     * @param setUp whether whoever started the service was given a link that comes before all others
     */
    record Ways(List<Seat> demo, boolean password, List<IdentityProviders.Way> oidc, boolean mail, boolean setUp) {}

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
    private final Accounts accounts;
    private final FirstAdministrator first;
    private final Post post;
    private final IdentityProviders providers;
    private final Entrance entrance;
    private final AccessLog log;

    SignInController(
            DemoDoor door,
            Accounts accounts,
            FirstAdministrator first,
            Post post,
            IdentityProviders providers,
            Entrance entrance,
            AccessLog log) {
        this.door = door;
        this.accounts = accounts;
        this.first = first;
        this.post = post;
        this.providers = providers;
        this.entrance = entrance;
        this.log = log;
    }

    @GetMapping("/api/sign-in")
    Ways ways(HttpServletRequest request) {
        Language language = ReaderLanguage.of(request);
        List<Seat> seats = door.seats().stream()
                .flatMap(person -> person.seat().map(seat -> Seat.of(person, seat, language)).stream())
                .toList();
        return new Ways(seats, accounts.exist(), providers.ways(), post.isOpen(), first.isMissing());
    }

    @PostMapping(path = "/api/sign-in/demo", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void demo(@RequestBody Chosen chosen, HttpServletRequest request, HttpServletResponse response) {
        if (!door.isOpen()) throw ProblemException.notFound();
        PersonId wanted = Given.required("person", chosen.person(), PersonId::of);
        Person person = door.seatOf(wanted)
                .orElseThrow(() -> new ProblemException(Problem.malformed("person", "person-unknown")));
        entrance.let(person, request, response);
    }

    @PostMapping("/api/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@AuthenticationPrincipal PersonId me, HttpServletRequest request) {
        entrance.endSession(request);
        log.allowed(me, "sign-out");
    }
}
