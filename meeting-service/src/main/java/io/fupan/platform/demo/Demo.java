package io.fupan.platform.demo;

import io.fupan.access.GrantRole;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.people.People;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Loads the demo at the first start: a department in Chinese and one in English, each with a review that was held,
 * whole, and one that is open right now. Everything goes through the real decisions, under a given clock.
 */
@Component
@ConditionalOnBooleanProperty("fupan.demo")
class Demo implements ApplicationRunner {

    private static final List<Instant> HELD =
            List.of(Instant.parse("2026-10-30T06:00:00Z"), Instant.parse("2026-10-29T06:00:00Z"));
    private static final Duration OPEN_SINCE = Duration.ofMinutes(18);

    private final CommandGate gate;
    private final People directory;
    private final EventReader events;
    private final Clock clock;

    Demo(CommandGate gate, People directory, EventReader events, Clock clock) {
        this.gate = gate;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var people = new DemoPeople(
                Arrays.stream(Language.values()).map(Department::name).toList());
        List<Department> departments = Arrays.stream(Language.values())
                .map(language -> new Department(language, gate, people))
                .toList();
        if (isThere(people)) return;
        people.enter(directory);
        for (Department department : departments) department.setUp();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < departments.size(); i++) {
            departments.get(i).hold("closed", HELD.get(i));
            departments.get(i).hold("open", now.minus(OPEN_SINCE));
        }
        people.withRole(DemoPeople.AUDITOR).forEach(it -> grant(it, OrganisationRole.AUDITOR));
        people.withRole(DemoPeople.ADMINISTRATOR).forEach(it -> grant(it, OrganisationRole.ADMINISTRATOR));
    }

    /** The administrator's role is granted last: where it is, all before it is. */
    private boolean isThere(DemoPeople people) {
        return people.withRole(DemoPeople.ADMINISTRATOR).stream()
                .noneMatch(it -> events.read(Set.of(it.tag().toString()), 0, 1).isEmpty());
    }

    private void grant(PersonId person, OrganisationRole role) {
        var id = new CommandId(new Names(Language.EN).id("command/" + role));
        gate.give(new GrantRole(Act.bySystem(id, HELD.getFirst()), person, role))
                .join();
    }
}
