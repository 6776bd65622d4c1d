package io.fupan.minutes;

import io.fupan.vocabulary.PersonId;
import java.util.Optional;
import java.util.function.Function;

/** Names the people of a meeting. */
record People(Function<PersonId, String> names) {

    Named named(PersonId person) {
        return new Named(person, names.apply(person));
    }

    Optional<Named> named(Optional<PersonId> person) {
        return person.map(this::named);
    }
}
