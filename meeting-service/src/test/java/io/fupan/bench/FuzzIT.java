package io.fupan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.ExampleReview;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.WideLimits;
import io.fupan.platform.web.CommandExamples;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A short form of what {@link Fuzz} tries at length. */
class FuzzIT {

    private static final int INPUTS = 4_000;

    @RegisterExtension
    static final TestService SERVICE = new TestService(WideLimits.SETTINGS);

    @BeforeAll
    static void setTheStage() {
        ExampleReview.prerequisites()
                .forEach(it -> SERVICE.bean(CommandGate.class).give(it).join());
        CommandExamples.inOrder().stream()
                .map(CommandExamples.Example::by)
                .distinct()
                .forEach(it -> SERVICE.bean(People.class).put(seated(it)));
    }

    private static Person seated(PersonId person) {
        var seat = new Person.Seat(person.toString(), "member", List.of());
        return new Person(person, Map.of(), Language.EN, Optional.of(seat));
    }

    @Test
    void whateverIsSentIsAnsweredAndNothingIsGivenAway() throws Exception {
        Fuzz.Report report = new Fuzz(SERVICE.port(), 20_261_102).run(INPUTS);
        assertThat(report.findings()).isEmpty();
        assertThat(report.answers())
                .containsKeys("POST command 200", "POST command 400", "POST command 404", "socket frame");
    }
}
