package io.fupan.platform.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.platform.catalogue.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/people}: the names behind the ids, for everyone who has signed in. */
@RestController
class PeopleController {

    record Directory(List<Entry> people) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(String person, Optional<String> seat, Map<String, String> names) {

        static Entry of(Person person) {
            Map<String, String> names = new TreeMap<>();
            person.names().forEach((Language language, String name) -> names.put(language.code(), name));
            return new Entry(person.id().toString(), person.seat().map(Person.Seat::slug), names);
        }
    }

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping("/api/people")
    Directory people() {
        return new Directory(people.all().stream().map(Entry::of).toList());
    }
}
