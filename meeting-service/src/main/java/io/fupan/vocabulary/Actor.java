package io.fupan.vocabulary;

import java.util.Optional;

/** Who does something: a person, or the system itself. */
public sealed interface Actor {

    record Person(PersonId id) implements Actor {}

    record TheSystem() implements Actor {}

    Actor SYSTEM = new TheSystem();

    static Actor of(PersonId person) {
        return new Person(person);
    }

    default Optional<PersonId> person() {
        return switch (this) {
            case Person(var id) -> Optional.of(id);
            case TheSystem _ -> Optional.empty();
        };
    }
}
