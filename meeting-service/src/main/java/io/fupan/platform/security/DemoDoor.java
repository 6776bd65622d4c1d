package io.fupan.platform.security;

import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.start.FupanSettings;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where anybody may come in as anybody of the demo; closed unless only this machine can reach us. */
@Component
class DemoDoor {

    private final boolean open;
    private final People people;

    DemoDoor(FupanSettings settings, OurOrigin origin, People people) {
        this.open = settings.demo() && origin.isLoopbackOnly();
        this.people = people;
    }

    boolean isOpen() {
        return open;
    }

    List<Person> seats() {
        return open ? people.seated() : List.of();
    }

    Optional<Person> seatOf(PersonId person) {
        return people.find(person).filter(it -> it.seat().isPresent());
    }
}
