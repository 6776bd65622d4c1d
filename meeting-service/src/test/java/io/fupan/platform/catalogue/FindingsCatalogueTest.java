package io.fupan.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.findings.Rule;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** Every rule has a name, a reason and a worked example in both languages; the browser reads the same file. */
class FindingsCatalogueTest {

    private static final Map<String, Map<String, Map<String, String>>> RULES =
            CatalogueFile.read("findings.json", new TypeReference<>() {});

    @Test
    void every_rule_is_explained_and_nothing_else() {
        assertThat(RULES.keySet())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Rule.values()).map(Rule::code).toArray(String[]::new));
    }

    @Test
    void in_full_and_in_both_languages() {
        assertThat(RULES.values()).allSatisfy(it -> {
            assertThat(it).containsOnlyKeys("name", "why", "before", "after");
            assertThat(it.values()).allSatisfy(said -> {
                assertThat(said).containsOnlyKeys("zh", "en");
                assertThat(said.values()).noneMatch(String::isBlank);
            });
        });
    }
}
