package io.fupan.supply;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md speaks of every requirement once, and of no test that is not there. */
class SecurityPageTest {

    private static final Path PAGE = Path.of("../docs/security.md");
    private static final Path REQUIREMENTS = Path.of("src/test/resources/asvs-5.0.0-levels-1-and-2.txt");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9., ]+) \\|.*$");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT|E2E))`");

    @Test
    void everyRequirementHasItsRow() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(PAGE))
                .results()
                .flatMap(row -> Stream.of(row.group(1).split(", ")))
                .toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(Files.readAllLines(REQUIREMENTS));
    }

    @Test
    void everyRowSaysWhetherItIsMet() throws IOException {
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.split(" \\| ")[2]).isIn("yes", "partly", "not yet", "–"));
    }

    @Test
    void everyTestItNamesIsThere() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(toSet());
        }
        List<String> named = NAMED.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).isNotEmpty().allMatch(tests::contains);
    }
}
