package io.fupan.platform.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.access.Standing;
import io.fupan.access.WhoMay;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.guests.GuestBook;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.OrganisationRole;
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

    /**
     * @param convenesFor the departments whose reviews they may convene
     * @param guestOf the one meeting somebody came to by a link
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Me(
            String person,
            Map<String, String> names,
            Optional<String> seat,
            Optional<String> email,
            List<String> roles,
            List<String> convenesFor,
            String language,
            boolean demo,
            Optional<String> guestOf) {}

    private final People people;
    private final Accounts accounts;
    private final Standings standings;
    private final DemoDoor door;
    private final GuestBook guests;

    MeController(People people, Accounts accounts, Standings standings, DemoDoor door, GuestBook guests) {
        this.people = people;
        this.accounts = accounts;
        this.standings = standings;
        this.door = door;
        this.guests = guests;
    }

    @GetMapping("/api/me")
    Me me(@AuthenticationPrincipal PersonId me) {
        Person person = people.find(me).orElseThrow(() -> new ProblemException(Problem.of(401, "sign-in-required")));
        Map<String, String> names = new TreeMap<>();
        person.names().forEach((language, name) -> names.put(language.code(), name));
        Standing standing = standings.of(me);
        return new Me(
                me.toString(),
                names,
                person.seat().map(Person.Seat::slug),
                accounts.find(me).map(account -> account.email().value()),
                standing.roles().stream().map(OrganisationRole::code).sorted().toList(),
                convenesFor(standing),
                person.language().code(),
                door.isOpen(),
                guests.meetingOf(me).map(MeetingId::toString));
    }

    private static List<String> convenesFor(Standing standing) {
        return standing.departments().keySet().stream()
                .filter(department -> WhoMay.allows(standing.to(department), "ConveneMeeting"))
                .map(DepartmentId::toString)
                .sorted()
                .toList();
    }
}
