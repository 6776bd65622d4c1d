package io.fupan.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.catalogue.Language;
import io.fupan.platform.web.CommandExamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever tries the documented examples on the demo speaks of what is there. */
class ExamplesFitTheDemoTest {

    private static final Names NAMES = new Names(Language.EN);
    private static final Map<String, JsonNode> BODIES = CommandExamples.bodies();

    @Test
    void theDepartmentIsTheDemos() {
        assertThat(BODIES.get("ConveneMeeting").get("department").asString()).isEqualTo(id("department"));
    }

    @Test
    void theKeyResultsAndTheObjectiveAreTheDemos() {
        assertThat(BODIES.get("OpenBallot").findValuesAsString("keyResult")).isEqualTo(List.of(id("B1.3"), id("B2.1")));
        assertThat(BODIES.get("RaiseDispute").at("/subject/objective").asString())
                .isEqualTo(id("B2"));
    }

    private static String id(String name) {
        return NAMES.id(name).toString();
    }
}
