package io.fupan.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.ExampleReview;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.platform.web.CommandExamples;
import io.fupan.vocabulary.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class OpenApiIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

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
    void everyExampleIsAcceptedWhenSentInOrder() {
        Map<PersonId, Visitor> visitors = new HashMap<>();
        for (var example : CommandExamples.inOrder()) {
            Visitor visitor = visitors.computeIfAbsent(example.by(), SERVICE::seated);
            var answer = visitor.command(example.command(), example.body().toString());
            assertThat(answer.statusCode())
                    .as("%s: %s", example.command(), answer.body())
                    .isEqualTo(200);
            assertThat(Visitor.JSON.readTree(answer.body()).path("position").asLong())
                    .isPositive();
        }
    }

    @Test
    void everyCommandOfPeopleIsACallWithItsFieldsAndAnExample() {
        JsonNode paths = document().path("paths");
        assertThat(paths.has("/api/commands/{command}")).isFalse();
        CommandPaths.commands().forEach(command -> {
            JsonNode call = paths.path("/api/commands/" + command.name()).path("post");
            JsonNode body = call.path("requestBody").path("content").path("application/json");
            assertThat(body.path("schema").path("properties").propertyNames())
                    .as(command.name())
                    .isNotEmpty()
                    .doesNotContain("act")
                    .containsAll(body.path("example").propertyNames());
            assertThat(call.path("responses").propertyNames()).contains("200", "400", "422", "503");
        });
    }

    @Test
    void whatABodyRefersToIsThere() {
        JsonNode document = document();
        var named = new TreeSet<String>();
        document.findValuesAsString("$ref").forEach(named::add);
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        JsonNode schemas = document.path("components").path("schemas");
        assertThat(schemas.path("Score")
                        .path("properties")
                        .path("tenths")
                        .path("maximum")
                        .asInt())
                .isEqualTo(10);
        assertThat(schemas.path("Root").path("enum"))
                .anySatisfy(it -> assertThat(it.asString()).isEqualTo("value-proposition"));
        assertThat(schemas.path("Subject").path("oneOf")).hasSize(4);
        assertThat(schemas.path("Problem").path("properties").propertyNames()).contains("code", "field");
    }

    @Test
    void everyCallIsDescribedAndNothingElse() {
        var calls = new TreeSet<String>();
        document()
                .path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, call) -> {
                    calls.add(method.toUpperCase(Locale.ROOT) + " " + path);
                    assertThat(call.path("summary").asString()).as(path).isNotBlank();
                    assertThat(call.path("responses")).as(path).isNotEmpty();
                }));
        assertThat(calls).containsExactlyInAnyOrderElementsOf(Calls.all());
    }

    @Test
    void thePageThatShowsItIsThere() {
        Visitor visitor = SERVICE.visitor();
        var redirect = visitor.get("/swagger-ui");
        assertThat(redirect.statusCode()).isEqualTo(302);
        String page = redirect.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
        assertThat(visitor.get(page).body()).contains("swagger-ui");
        assertThat(visitor.get("/v3/api-docs/swagger-config").statusCode()).isEqualTo(200);
    }

    private static JsonNode document() {
        return SERVICE.visitor().json("/v3/api-docs");
    }
}
