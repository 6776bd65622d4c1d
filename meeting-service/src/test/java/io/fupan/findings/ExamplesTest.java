package io.fupan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples people start from are good by our own rules, in both languages, with their metric or by their words
 * alone.
 */
class ExamplesTest {

    private static final Cycle CYCLE = new Cycle("2026-B5");

    record Example(String kind, String language, JsonNode objectives) {}

    static Stream<Example> examples() throws IOException {
        try (InputStream file = ExamplesTest.class.getResourceAsStream("/examples/okrs.json")) {
            return each(JsonMapper.shared().readTree(file).required("kinds"))
                    .flatMap(it -> Stream.of("zh", "en")
                            .map(language -> new Example(it.path("kind").asString(), language, it.path("objectives"))));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void raise_no_finding(Example example) {
        assertThat(Findings.of(sheet(example, true))).isEmpty();
        assertThat(Findings.of(sheet(example, false))).isEmpty();
    }

    @Test
    void are_at_least_three_objectives_for_every_kind_of_team() throws IOException {
        assertThat(examples().map(Example::kind))
                .contains(
                        "engineering",
                        "technical-management",
                        "design",
                        "sales",
                        "customer-success",
                        "human-resources",
                        "marketing",
                        "operations");
        assertThat(examples()).allSatisfy(it -> assertThat(it.objectives()).hasSizeGreaterThanOrEqualTo(3));
    }

    private static Sheet sheet(Example example, boolean measured) {
        var objectives = new ArrayList<Objective>();
        var keyResults = new ArrayList<KeyResult>();
        each(example.objectives()).forEach(it -> {
            Objective objective = objective(it, example.language(), objectives.size() + 1);
            objectives.add(objective);
            int count = it.path("keyResults").size();
            each(it.path("keyResults"))
                    .map(result -> keyResult(result, objective, example.language(), measured, count))
                    .forEach(keyResults::add);
        });
        var arrived = new HashSet<>(objectives.stream().map(Objective::id).toList());
        return new Sheet(CYCLE, true, objectives, keyResults, arrived, Set.of(), Optional.empty());
    }

    private static Objective objective(JsonNode it, String language, int number) {
        Words text = Words.of(it.path("text").path(language).asString());
        return new Objective(new ObjectiveId(UUID.randomUUID()), CYCLE, "B" + number, text, Optional.of("A1"));
    }

    private static KeyResult keyResult(JsonNode it, Objective objective, String language, boolean measured, int count) {
        var metric = new Metric(
                it.path("unit").path(language).asString(),
                new Amount(it.path("start").asString()),
                new Amount(it.path("target").asString()),
                Optional.empty(),
                Optional.empty());
        return new KeyResult(
                new KeyResultId(UUID.randomUUID()),
                objective.id(),
                objective.code() + ".1",
                Words.of(it.path("text").path(language).asString()),
                KeyResultKind.valueOf(it.path("kind").asString().toUpperCase(Locale.ROOT)),
                measured ? Optional.of(metric) : Optional.empty(),
                Optional.empty(),
                new Weight(count == 4 ? "0.25" : "0.333"),
                Optional.empty(),
                Optional.of(CYCLE.last().atDay(10)));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
