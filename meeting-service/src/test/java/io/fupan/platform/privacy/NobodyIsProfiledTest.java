package io.fupan.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is judged is the OKR, never a person: nothing adds up, ranks or compares people over meetings. What one wants to
 * add here is either not about people, or is not to be built.
 */
class NobodyIsProfiledTest {

    /** SQL that adds up or ranks by person, and folds that would. */
    private static final Pattern ADDED_UP = Pattern.compile(
            "(?is)(group by|partition by)[^\"]*\\b(\\w*person|by_person|recorded_by|host|owner|author)\\b"
                    + "|groupingBy\\([^)]*(by|person|host|owner|author)\\(");

    /** Calls one can ask about one person: how accounts are looked after, and who recorded a decision. */
    private static final Set<String> ABOUT_ONE = Set.of(
            "POST /api/accounts/{person}/link",
            "POST /api/accounts/{person}/sign-out",
            "POST /api/accounts/{person}/disable",
            "POST /api/accounts/{person}/enable");

    @Test
    void nothing_is_added_up_by_person() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<String, String> found = files.filter(Files::isRegularFile)
                    .filter(file -> ADDED_UP.matcher(read(file)).find())
                    .collect(Collectors.toMap(Path::toString, NobodyIsProfiledTest::found));
            assertThat(found).isEmpty();
        }
    }

    private static String found(Path file) {
        return ADDED_UP.matcher(read(file))
                .results()
                .map(it -> it.group())
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void no_call_tells_of_one_person() throws IOException {
        Set<String> about = calls().propertyNames().stream()
                .filter(call -> Pattern.compile("\\{(person|member|user|account)\\w*}")
                        .matcher(call)
                        .find())
                .collect(Collectors.toSet());
        assertThat(about).isEqualTo(ABOUT_ONE);
    }

    private static JsonNode calls() throws IOException {
        try (InputStream file = NobodyIsProfiledTest.class.getResourceAsStream("/openapi/calls.json")) {
            return JsonMapper.shared().readTree(file);
        }
    }

    @Test
    void the_rule_notices_what_it_is_there_for() {
        List.of(
                        "select person, count(*) from seats group by person",
                        "select avg(x) over (partition by by_person)",
                        ".collect(groupingBy(event -> event.by()))")
                .forEach(it -> assertThat(ADDED_UP.matcher(it).find()).as(it).isTrue());
    }
}
