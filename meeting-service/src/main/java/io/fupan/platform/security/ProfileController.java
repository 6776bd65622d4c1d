package io.fupan.platform.security;

import io.fupan.platform.people.GivenLanguage;
import io.fupan.platform.people.GivenNames;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Correcting what one is called, and in which language one is written to. Events name nobody, so nothing else changes.
 */
@RestController
class ProfileController {

    record Profile(@Nullable GivenNames names, @Nullable String language) {}

    private final People people;
    private final AccessLog log;

    ProfileController(People people, AccessLog log) {
        this.people = people;
        this.log = log;
    }

    @PostMapping(path = "/api/me/profile", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@AuthenticationPrincipal PersonId me, @RequestBody Profile given, HttpServletRequest request) {
        Person known = people.find(me).orElseThrow(ProblemException::notFound);
        GivenNames names = Optional.ofNullable(given.names()).orElse(new GivenNames(null, null));
        var language = Given.required("language", given.language(), GivenLanguage::of);
        people.put(new Person(me, names.read(), language, known.seat()));
        PersonInSession.speak(request.getSession(), language);
        log.allowed(me, "correct-my-data");
    }
}
