package io.fupan.platform.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/me}: who I am here. */
@RestController
class MeController {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Me(
            String person,
            Map<String, String> names,
            Optional<String> seat,
            List<String> roles,
            String language,
            boolean demo) {}

    private final People people;
    private final Auditors auditors;
    private final DemoDoor door;

    MeController(People people, Auditors auditors, DemoDoor door) {
        this.people = people;
        this.auditors = auditors;
        this.door = door;
    }

    @GetMapping("/api/me")
    Me me(@AuthenticationPrincipal PersonId me) {
        Person person = people.find(me).orElseThrow(() -> new ProblemException(Problem.of(401, "sign-in-required")));
        Map<String, String> names = new TreeMap<>();
        person.names().forEach((language, name) -> names.put(language.code(), name));
        return new Me(
                me.toString(),
                names,
                person.seat().map(Person.Seat::slug),
                auditors.include(me) ? List.of("auditor") : List.of(),
                person.language().code(),
                door.isOpen());
    }
}
