package io.fupan.platform.minutes;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Sample;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.DecisionEvent.DecisionProposed;
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.ProbeAnswered;
import io.fupan.events.DisputeEvent.StanceTaken;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.events.HomeworkEvent.HomeworkHandedIn;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import io.fupan.events.ReflectionEvent.LessonLearned;
import io.fupan.events.ReflectionEvent.MeasureAgreed;
import io.fupan.events.ReflectionEvent.MeasureChecked;
import io.fupan.events.ReflectionEvent.ObstacleNamed;
import io.fupan.events.ReflectionEvent.SettingJudged;
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.minutes.MarkdownMinutes;
import io.fupan.minutes.Minutes;
import io.fupan.minutes.SampleMinutes;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.catalogue.MinutesLabels;
import io.fupan.room.Deeds;
import io.fupan.vocabulary.Flaw;
import io.fupan.vocabulary.Judgement;
import io.fupan.vocabulary.LessonId;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.MeasureId;
import io.fupan.vocabulary.MeasureKind;
import io.fupan.vocabulary.ObstacleId;
import io.fupan.vocabulary.ObstacleKind;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Setting;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Minutes as people read them. The files under {@code src/test/resources/minutes} are written anew by {@code mvn -pl
 * meeting-service -Dfupan.web=skip -Dtest=MinutesPageTest -Dfupan.vectors=write test}.
 */
class MinutesPageTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ObstacleId OBSTACLE = new ObstacleId(Sample.id(201));
    private static final LessonId LESSON = new LessonId(Sample.id(202));
    private static final LessonId ANOTHER_LESSON = new LessonId(Sample.id(203));
    private static final MeasureId MEASURE = new MeasureId(Sample.id(204));
    private static final String NASTY = """
        <script>alert("x")</script>
        # heading
        - item | cell
        [link](javascript:alert(1)) ![p](https://example.org/p.png) **bold** &lt;\
        """;

    @ParameterizedTest
    @EnumSource(Language.class)
    void areWhatTheCommittedFilesShow(Language language) throws IOException {
        Path file = Path.of("src/test/resources/minutes/everything." + language + ".md");
        String markdown = markdown(SampleMinutes.of(everything()), language);
        if ("write".equals(System.getProperty("fupan.vectors"))) Files.writeString(file, markdown);
        assertThat(markdown).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areAPageWithoutScriptOrStyleOfItsOwn(Language language) {
        String page = page(everything(), language);
        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"" + language.locale().toLanguageTag() + "\">")
                .contains("<link rel=\"stylesheet\" href=\"/minutes.css\">", "<table>", "<h1>")
                .doesNotContain("<script", "<style", "style=");
        assertThat(getClass().getResource("/static/minutes.css")).isNotNull();
    }

    @Test
    void linkEveryMoveToItsReplay() {
        String page = page(everything(), Language.EN);
        assertThat(Pattern.compile(">Move \\d+</a>").matcher(page).results().count())
                .isGreaterThan(10)
                .isEqualTo(Pattern.compile("Move \\d+").matcher(page).results().count());
        assertThat(page).contains("href=\"/meetings/" + MEETING + "/replay?move=16\">Move 16</a>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showWhatPeopleWroteAsTextWhateverItIs(Language language) {
        String plain = page(saying("plain"), language);
        String nasty = page(saying(NASTY), language);
        assertThat(nasty)
                .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;", "# heading", "**bold** &amp;lt;");
        // the very same elements, but for line breaks: nothing anybody wrote became one
        assertThat(tags(nasty)).isEqualTo(tags(plain));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sayThatATextWasErased(Language language) {
        var erased = new DisputeRaised(MEETING, Deeds.DISPUTE, new Subject.OfTeam(), Root.OTHER, new Words.Erased("x"));
        String page = page(List.of(Sample.convened(), Sample.opened(), erased), language);
        assertThat(page).contains(language == Language.ZH ? "<p>[已删除]</p>" : "<p>[erased]</p>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sayOfEverythingTheTableFoundOutThatItWasErased(Language language) {
        List<Event> events = new ArrayList<>(List.of(Sample.convened(), Sample.opened()));
        events.addAll(reflecting(new Words.Erased("x")));
        String erased = language == Language.ZH ? "[已删除]" : "[erased]";
        // the flaw and what it quotes, the obstacle, the lesson, the measure, its sign and its check
        assertThat(page(events, language).split(Pattern.quote(erased), -1)).hasSize(1 + 7);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areThereBeforeAnythingHappened(Language language) {
        assertThat(page(List.of(Sample.convened()), language)).contains("<h1>Review of September and October</h1>");
        assertThat(page(List.of(Sample.convened(), Sample.opened()), language)).contains("<table>");
    }

    private static String markdown(Minutes minutes, Language language) {
        return MarkdownMinutes.write(minutes, new MinutesLabels(language), SHANGHAI);
    }

    private static String page(List<Event> events, Language language) {
        return MinutesPage.of("Minutes", markdown(SampleMinutes.of(events), language), language);
    }

    private static List<String> tags(String page) {
        return Pattern.compile("<[^>]*>")
                .matcher(page)
                .results()
                .map(match -> match.group())
                .filter(tag -> !tag.equals("<br />"))
                .toList();
    }

    private static List<Event> everything() {
        Stream<Event> twice = Stream.of(
                Deeds.revealed(KR1, 3, Map.of(Sample.HOST, 9, ANNA, 7, BO, 4)),
                new ScoreSettled(MEETING, KR1, new Score(5), Optional.of(Words.of("活跃客户没有到七成"))));
        List<Event> meeting = Deeds.everything();
        int closing = meeting.size() - 3;
        return Stream.of(
                        meeting.subList(0, closing).stream(),
                        twice,
                        reflecting(),
                        meeting.subList(closing, meeting.size()).stream())
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<Event> reflecting() {
        var ofAllOfIt =
                new Flaw(Optional.empty(), Optional.empty(), Optional.empty(), Words.of("The year is not over"));
        return Stream.concat(
                Deeds.reflecting().stream(),
                Stream.of(
                        new SettingJudged(MEETING, Setting.ANNUAL, Judgement.SKIPPED, List.of(ofAllOfIt)),
                        new LessonLearned(MEETING, ANOTHER_LESSON, Optional.empty(), Words.of("Ask sooner"))));
    }

    /** A table that found out the same about everything. */
    private static List<Event> reflecting(Words words) {
        var flaw = new Flaw(Optional.of(Subject.of(KR1)), Optional.of(words), Optional.empty(), words);
        return List.of(
                new SettingJudged(MEETING, Setting.CYCLE, Judgement.FLAWED, List.of(flaw)),
                new ObstacleNamed(MEETING, OBSTACLE, KR1, ObstacleKind.FOCUS, words),
                new LessonLearned(MEETING, LESSON, Optional.of(Subject.of(KR1)), words),
                new MeasureAgreed(MEETING, MEASURE, MeasureKind.STOP, words, BO, words),
                new MeasureChecked(MEETING, MEASURE, true, words));
    }

    /** A meeting in which everybody says the same. */
    private static List<Event> saying(String text) {
        Words words = Words.of(text);
        var said = Optional.of(words);
        var convened = Sample.convened();
        List<Event> meeting = List.of(
                new MeetingConvened(
                        MEETING,
                        convened.department(),
                        words,
                        convened.cycle(),
                        words,
                        convened.startsAt(),
                        convened.host(),
                        convened.participants(),
                        convened.observers(),
                        convened.agenda(),
                        convened.call(),
                        convened.follows()),
                Sample.opened(),
                Deeds.ballotOpened(KR1, KR2),
                Deeds.revealed(KR1, 3, Map.of(BO, 4)),
                new ScoreSettled(MEETING, KR1, new Score(5), said),
                new DisputeRaised(MEETING, Deeds.DISPUTE, Subject.of(KR1), Root.GOAL, words),
                new StanceTaken(MEETING, Deeds.DISPUTE, BO, Stance.FOR, words),
                new StanceTaken(MEETING, Deeds.DISPUTE, BO, Stance.AGAINST, words),
                new DisputeProbed(MEETING, Deeds.DISPUTE, Deeds.PROBE, words),
                new ProbeAnswered(MEETING, Deeds.DISPUTE, Deeds.PROBE, Deeds.ANSWER, BO, words),
                new HomeworkAssigned(MEETING, Deeds.HOMEWORK, BO, Deeds.DUE, words, Optional.empty()),
                new HomeworkHandedIn(
                        MEETING, Deeds.HOMEWORK, words, Optional.of(new Link("https://example.org/a?b=1&copy;=2"))),
                new HomeworkReviewed(MEETING, Deeds.HOMEWORK, Verdict.AGAIN, said),
                new DecisionProposed(
                        MEETING, Deeds.DECISION, words, Deeds.proposed().restsOn()),
                Deeds.response(ANNA, Response.OBJECT, text),
                Deeds.recordedDecision());
        return Stream.concat(meeting.stream(), reflecting(words).stream()).toList();
    }
}
