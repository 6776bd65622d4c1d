package io.fupan.platform.register;

import io.fupan.platform.json.Times;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/decisions}: all decisions over all meetings the reader may know of, newest first. */
@RestController
class RegisterController {

    /** @param total of all pages */
    record Page(List<JsonNode> decisions, int page, int size, long total) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 1_000_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Register register;

    RegisterController(Register register) {
        this.register = register;
    }

    @GetMapping("/api/decisions")
    Page decisions(
            @AuthenticationPrincipal PersonId me,
            @RequestParam Map<String, String> narrowing,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        check("page", page, 0, LAST_PAGE);
        check("size", size, 1, LARGEST_PAGE);
        Register.Found found = register.find(me, search(new Asked(narrowing), page, size));
        return new Page(found.entries().stream().map(JSON::readTree).toList(), page, size, found.total());
    }

    private static Search search(Asked asked, int page, int size) {
        return new Search(
                asked.words("q"),
                asked.read("meeting", MeetingId::of),
                asked.read("department", DepartmentId::of),
                asked.read("by", PersonId::of),
                asked.read("how", RegisterController::how),
                asked.read("dissent", RegisterController::truth),
                asked.read("from", it -> moment(it, 0)),
                asked.read("to", it -> moment(it, 1)),
                page,
                size);
    }

    private static void check(String field, int value, int least, int most) {
        if (value < least || value > most) throw new ProblemException(Problem.malformed(field, "out-of-range"));
    }

    private static How how(String code) {
        return Arrays.stream(How.values())
                .filter(how -> how.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Nonsense("wrong-type"));
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Nonsense("wrong-type");
        };
    }

    /** An instant, or a day of UTC: its beginning, or with {@code days} 1 its end. */
    private static Instant moment(String text, int days) {
        if (text.contains("T")) return Times.instant(text);
        return Times.day(text).plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Query parameters; an empty one is as good as none. */
    private record Asked(Map<String, String> parameters) {

        private Optional<String> text(String name) {
            return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(it -> !it.isEmpty());
        }

        List<String> words(String name) {
            return read(name, Words::of)
                    .flatMap(Words::text)
                    .map(BLANKS::split)
                    .map(List::of)
                    .orElse(List.of());
        }

        <T> Optional<T> read(String name, Function<String, T> reading) {
            try {
                return text(name).map(reading);
            } catch (Nonsense nonsense) {
                throw new ProblemException(Problem.malformed(name, nonsense.problem()));
            }
        }
    }
}
