package io.fupan.platform.web;

import io.fupan.access.WhoMay;
import io.fupan.minutes.MarkdownMinutes;
import io.fupan.minutes.Minutes;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.catalogue.MinutesLabels;
import io.fupan.platform.copies.Copies;
import io.fupan.platform.live.MeetingViews;
import io.fupan.platform.minutes.MinutesPage;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.room.CanonicalJson;
import io.fupan.room.Review;
import io.fupan.room.Tree;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/meetings/{id}/minutes}: in the reader's language, in the form the {@code Accept} header asks for.
 * Times are those of {@code ?zone=} (such as {@code Asia/Shanghai}), or of the server.
 */
@RestController
class MinutesController {

    private static final String PATH = "/api/meetings/{id}/minutes";
    private static final String UTF_8 = ";charset=UTF-8";

    private final MeetingViews views;
    private final People people;
    private final Copies copies;

    MinutesController(MeetingViews views, People people, Copies copies) {
        this.views = views;
        this.people = people;
        this.copies = copies;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    String json(@PathVariable String id, @AuthenticationPrincipal PersonId me, HttpServletRequest request) {
        return CanonicalJson.write(Tree.object(minutes(id, me, ReaderLanguage.of(request))));
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_MARKDOWN_VALUE + UTF_8)
    String markdown(
            @PathVariable String id,
            @RequestParam Optional<String> zone,
            @AuthenticationPrincipal PersonId me,
            HttpServletRequest request) {
        Language language = ReaderLanguage.of(request);
        return MarkdownMinutes.write(minutes(id, me, language), new MinutesLabels(language), zone(zone));
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + UTF_8)
    String page(
            @PathVariable String id,
            @RequestParam Optional<String> zone,
            @AuthenticationPrincipal PersonId me,
            HttpServletRequest request) {
        Language language = ReaderLanguage.of(request);
        Minutes minutes = minutes(id, me, language);
        String title = minutes.title().text().orElse(minutes.meeting().toString());
        String markdown = MarkdownMinutes.write(minutes, new MinutesLabels(language), zone(zone));
        return MinutesPage.of(title, markdown, language);
    }

    private Minutes minutes(String id, PersonId me, Language language) {
        MeetingId meeting = MeetingController.meeting(id);
        if (!(views.room(meeting, me, WhoMay.READ_MINUTES) instanceof Review review)) throw ProblemException.notFound();
        copies.issued(Copies.Kind.MINUTES, me, meeting);
        return Minutes.of(review, names(language));
    }

    private Function<PersonId, String> names(Language language) {
        Map<PersonId, String> names =
                people.all().stream().collect(Collectors.toMap(Person::id, person -> person.name(language)));
        return person -> names.getOrDefault(person, person.toString());
    }

    private static ZoneId zone(Optional<String> name) {
        try {
            return name.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException unknown) {
            throw new ProblemException(Problem.malformed("zone", "wrong-type"));
        }
    }
}
