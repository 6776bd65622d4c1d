package io.fupan.platform.demo;

import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who sits where in the demo. */
final class DemoPeople {

    static final String LEAD = "lead";
    static final String MEMBER = "member";
    static final String OBSERVER = "observer";
    static final String AUDITOR = "auditor";
    static final String ADMINISTRATOR = "administrator";
    private static final Set<String> OF_NO_DEPARTMENT = Set.of("outsider", AUDITOR, ADMINISTRATOR);

    private final List<Person> people;

    /** @param departments the names of the departments they belong to */
    DemoPeople(List<String> departments) {
        people = Resources.read("people.json", JsonMapper.shared()::readTree).values().stream()
                .map(it -> person(it, departments))
                .toList();
    }

    void enter(People directory) {
        people.forEach(directory::put);
    }

    Map<String, PersonId> bySeat() {
        return by(it -> it.seat().orElseThrow().slug());
    }

    Map<String, PersonId> byName(Language language) {
        return by(it -> it.name(language));
    }

    List<PersonId> withRole(String role) {
        return people.stream()
                .filter(it -> it.seat().orElseThrow().role().equals(role))
                .map(Person::id)
                .toList();
    }

    private Map<String, PersonId> by(Function<Person, String> key) {
        return people.stream().collect(Collectors.toMap(key, Person::id));
    }

    private static Person person(JsonNode json, List<String> departments) {
        String role = json.required("role").asString();
        return new Person(
                PersonId.of(json.required("person").asString()),
                Map.of(
                        Language.ZH, json.required("zh").asString(),
                        Language.EN, json.required("en").asString()),
                Language.ZH,
                Optional.of(new Person.Seat(
                        json.required("seat").asString(),
                        role,
                        OF_NO_DEPARTMENT.contains(role) ? List.of() : departments)));
    }
}
