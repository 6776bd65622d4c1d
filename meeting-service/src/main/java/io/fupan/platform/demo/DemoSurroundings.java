package io.fupan.platform.demo;

import io.fupan.sheets.Surroundings;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ThemeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo's people by name; its sheets are its own and speak of what comes later. */
record DemoSurroundings(Map<String, PersonId> people) implements Surroundings {

    @Override
    public List<PersonId> named(String name) {
        return Optional.ofNullable(people.get(name)).stream().toList();
    }

    @Override
    public String name(PersonId person) {
        return person.toString();
    }

    @Override
    public Optional<ThemeId> theme(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> theme(ThemeId id) {
        return Optional.empty();
    }

    @Override
    public boolean isOurs(String department) {
        return true;
    }

    @Override
    public boolean knows(String reference) {
        return true;
    }

    @Override
    public LocalDate today() {
        return LocalDate.MAX;
    }
}
