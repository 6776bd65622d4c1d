package io.fupan.platform.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.access.WhoMay;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.guests.GuestBook;
import io.fupan.platform.security.Standings;
import io.fupan.platform.sight.Companions;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/people}: the names behind the ids: everybody's, or of those one sits with in some meeting. */
@RestController
class PeopleController {

    record Directory(List<Entry> people) {}

    /** @param erased whether nothing is known of them any more; their names then only say so */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Entry(String person, Optional<String> seat, Map<String, String> names, boolean erased) {

        static Entry of(Person person) {
            Map<String, String> names = new TreeMap<>();
            person.names().forEach((Language language, String name) -> names.put(language.code(), name));
            return new Entry(person.id().toString(), person.seat().map(Person.Seat::slug), names, person.isErased());
        }
    }

    private final People people;
    private final Standings standings;
    private final Companions companions;
    private final GuestBook guests;

    PeopleController(People people, Standings standings, Companions companions, GuestBook guests) {
        this.people = people;
        this.standings = standings;
        this.companions = companions;
        this.guests = guests;
    }

    @GetMapping("/api/people")
    Directory people(@AuthenticationPrincipal PersonId me) {
        return new Directory(known(me).map(Entry::of).toList());
    }

    private Stream<Person> known(PersonId me) {
        Set<PersonId> companions = this.companions.of(me);
        Predicate<PersonId> met = person -> person.equals(me) || companions.contains(person);
        Set<PersonId> passing = guests.everybody();
        boolean colleague = WhoMay.allows(standings.of(me).everywhere(), WhoMay.READ_PEOPLE);
        return people.all().stream().filter(it -> met.test(it.id()) || colleague && !passing.contains(it.id()));
    }
}
