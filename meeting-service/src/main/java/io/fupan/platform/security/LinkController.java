package io.fupan.platform.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.accounts.Links;
import io.fupan.platform.accounts.Links.Link;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.GivenLanguage;
import io.fupan.platform.people.GivenNames;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pages behind the links of accounts. Who used one up is signed in. */
@RestController
class LinkController {

    record Shown(@Nullable String token) {}

    /** @param language the one of whose link it is */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Opens(String purpose, Optional<String> email, Map<String, String> names, Optional<String> language) {}

    record Arriving(
            @Nullable String token,
            @Nullable String email,
            @Nullable GivenNames names,
            @Nullable String language,
            @Nullable String password) {}

    private final Links links;
    private final Accounts accounts;
    private final People people;
    private final Arrivals arrivals;
    private final SignInLimits limits;
    private final Entrance entrance;
    private final Sessions sessions;

    LinkController(
            Links links,
            Accounts accounts,
            People people,
            Arrivals arrivals,
            SignInLimits limits,
            Entrance entrance,
            Sessions sessions) {
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.arrivals = arrivals;
        this.limits = limits;
        this.entrance = entrance;
        this.sessions = sessions;
    }

    /** What a link opens; looking uses nothing up. */
    @PostMapping(path = "/api/sign-in/link", consumes = MediaType.APPLICATION_JSON_VALUE)
    Opens look(@RequestBody Shown given) {
        Link link = links.look(token(given.token())).orElseThrow(Arrivals::notValid);
        return link.person().map(person -> opens(link, person)).orElseGet(() -> nobodys(link));
    }

    @PostMapping(path = "/api/sign-in/set-up", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setUp(@RequestBody Arriving given, HttpServletRequest request, HttpServletResponse response) {
        EmailAddress email = Given.required("email", given.email(), EmailAddress::new);
        let(arrivals.setUp(token(given.token()), email, profile(given, request), password(given)), request, response);
    }

    @PostMapping(path = "/api/sign-in/invited", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invited(@RequestBody Arriving given, HttpServletRequest request, HttpServletResponse response) {
        let(arrivals.accept(token(given.token()), profile(given, request), password(given)), request, response);
    }

    @PostMapping(path = "/api/sign-in/reset", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@RequestBody Arriving given, HttpServletRequest request, HttpServletResponse response) {
        Person person = arrivals.reset(token(given.token()), password(given));
        sessions.endAll(person.id());
        let(person, request, response);
    }

    private void let(Person person, HttpServletRequest request, HttpServletResponse response) {
        accounts.find(person.id()).ifPresent(account -> limits.remember(account, request, response));
        entrance.let(person, request, response);
    }

    private Opens opens(Link link, PersonId id) {
        Account account = accounts.find(id).filter(it -> !it.isDisabled()).orElseThrow(Arrivals::notValid);
        Person person = people.find(id).orElseThrow(Arrivals::notValid);
        Map<String, String> names = new TreeMap<>();
        person.names().forEach((language, name) -> names.put(language.code(), name));
        return new Opens(
                link.purpose().code(),
                Optional.of(link.email().orElse(account.email()).value()),
                names,
                Optional.of(person.language().code()));
    }

    private static Opens nobodys(Link link) {
        return new Opens(link.purpose().code(), Optional.empty(), Map.of(), Optional.empty());
    }

    private static Arrivals.Profile profile(Arriving given, HttpServletRequest request) {
        GivenNames names = Optional.ofNullable(given.names()).orElse(new GivenNames(null, null));
        Language language = Given.optional("language", given.language(), GivenLanguage::of)
                .orElseGet(() -> ReaderLanguage.of(request));
        return new Arrivals.Profile(names.read(), language);
    }

    private static String token(@Nullable String token) {
        return Given.required("token", token, Function.identity());
    }

    private static String password(Arriving given) {
        return Given.required("password", given.password(), Function.identity());
    }
}
