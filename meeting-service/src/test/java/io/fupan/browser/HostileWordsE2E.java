package io.fupan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.fupan.access.GrantRole;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.service.HostileReview;
import io.fupan.platform.service.Letterbox;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.platform.web.CommandExamples;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything anybody can write is a script, on every page that shows it: none runs, none is even stopped by the content
 * policy, since none ever becomes more than text.
 */
class HostileWordsE2E {

    @RegisterExtension
    static final Letterbox LETTERS = new Letterbox();

    @RegisterExtension
    static final TestService SERVICE = new TestService(LETTERS.springProperties());

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final int AT_ONCE = 80;
    private static final PersonId LEAD = CommandExamples.of("ConveneMeeting").by();

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer CARELESS =
            HtmlRenderer.builder().extensions(TABLES).build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("scripts")
    void areShownAsTextOnEveryPageInEveryLetterAndInWhatIsTakenAlong(List<String> scripts) throws IOException {
        HostileReview review = HostileReview.convene(SERVICE, String.join("\n", scripts));
        Page page = window();
        Sentinel sentinel = new Sentinel(page);
        Traffic traffic = new Traffic(page);
        String room = "/meetings/" + review.meeting();
        prepared(page, traffic, sentinel, room + "/prepare", scripts.getLast());
        review.hold();
        for (String path : List.of(room, room + "?layout=side", room + "/screen"))
            assertShown(page, traffic, sentinel, path, scripts.getFirst());
        review.finish();
        for (String path : List.of("/", room, room + "/replay", "/decisions", "/convene", "/api" + room + "/minutes"))
            assertShown(page, traffic, sentinel, path, scripts.getFirst());
        String okrs = "/okrs/" + review.department();
        for (String path : List.of("/okrs", okrs + "?cycle=2026-B6", okrs + "/map?view=list", okrs + "/rollup"))
            assertShown(page, traffic, sentinel, path, scripts.getFirst());
        letters(String.join(" ", scripts));
        takenAlong(review.meeting());
        opened(scripts.getFirst());
    }

    /** Each step of preparing shows the words kept for it, as what was typed or as what it is about. */
    private static void prepared(Page page, Traffic traffic, Sentinel sentinel, String path, String script) {
        assertShown(page, traffic, sentinel, path, script);
        Locator typed = page.getByRole(AriaRole.TEXTBOX).last();
        Locator next = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next"));
        for (int step = 1; step <= Question.values().length; step++) {
            assertThat(typed).not().hasValue("");
            Assertions.assertThat(typed.inputValue()).contains(script);
            sentinel.assertNothing();
            next.click();
        }
        assertThat(page.getByRole(AriaRole.HEADING).last()).isVisible();
        sentinel.assertNothing();
        next.click();
        assertThat(next).isHidden();
        sentinel.assertNothing();
    }

    /** The letters there are, from somebody of that name to somebody of that name, in both languages. */
    private void letters(String name) throws IOException {
        Visitor administrator = visitor(OrganisationRole.ADMINISTRATOR);
        for (Language language : Language.values()) {
            var person = new PersonId(UUID.randomUUID());
            String address = person.value() + "@example.com";
            String another = "new." + address;
            var names = Map.of(Language.ZH, name, Language.EN, name);
            var seat = new Person.Seat("s" + person, "member", List.of());
            SERVICE.bean(People.class).put(new Person(person, names, language, Optional.of(seat)));
            SERVICE.bean(Accounts.class).open(person, new EmailAddress(address), List.of());
            administrator.post("/api/accounts/" + person + "/link", "{}");
            keep("invitation-" + language + ".html", LETTERS.latest(address, 1).html());
            SERVICE.bean(Accounts.class).verify(person);
            administrator.post("/api/accounts/" + person + "/link", "{}");
            keep("reset-" + language + ".html", LETTERS.latest(address, 2).html());
            owner(person).post("/api/me/email", "{\"email\":\"" + another + "\"}");
            keep("email-" + language + ".html", LETTERS.latest(another, 1).html());
            String shown = "{\"token\":\"" + LETTERS.latest(another, 1).token() + "\"}";
            SERVICE.visitor().post("/api/sign-in/email", shown);
            keep("moved-" + language + ".html", LETTERS.latest(address, 3).html());
        }
    }

    /** Minutes and events as somebody would keep them, and the Markdown as a careless reader would show it. */
    private void takenAlong(String meeting) throws IOException {
        Visitor auditor = visitor(OrganisationRole.AUDITOR);
        String path = "/api/meetings/" + meeting;
        keep("minutes.html", read(auditor, path + "/minutes", "text/html"));
        String markdown = read(auditor, path + "/minutes", "text/markdown");
        keep(
                "minutes.md.html",
                "<!doctype html><meta charset=\"utf-8\"><body>" + CARELESS.render(PARSER.parse(markdown)));
        String events = read(auditor, path + "/events", "application/jsonl");
        keep("events.jsonl", events);
        keep("events.txt", events);
    }

    private static String read(Visitor who, String path, String accept) {
        return who.send(who.request(path).header("Accept", accept)).body();
    }

    private void keep(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static Visitor visitor(OrganisationRole role) {
        SERVICE.give(act -> new GrantRole(act, LEAD, role));
        return owner(LEAD);
    }

    private static Visitor owner(PersonId person) {
        Visitor visitor = SERVICE.visitor();
        visitor.signIn(person);
        return visitor;
    }

    /** From the disk, where no content policy stops anything. */
    private void opened(String script) throws IOException {
        Page page = window();
        Sentinel sentinel = Sentinel.ofFiles(page);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                page.navigate(file.toUri().toString());
                String text = file.toString().contains("events") ? "MeetingConvened" : script;
                assertThat(page.locator("body")).containsText(text);
                sentinel.assertNothing();
            }
        }
    }

    private static void assertShown(Page page, Traffic traffic, Sentinel sentinel, String path, String script) {
        traffic.open(at(path));
        assertThat(page.locator("body")).containsText(script);
        // What is on a page but folded away is shown too.
        page.evaluate("() => document.querySelectorAll('details').forEach(it => it.open = true)");
        sentinel.assertNothing();
    }

    @Test
    void aReplayShowsThemMoveByMove() {
        HostileReview review =
                HostileReview.convene(SERVICE, scripts().getFirst().getFirst()).hold();
        review.finish();
        Page page = window();
        Sentinel sentinel = new Sentinel(page);
        page.navigate(at("/meetings/" + review.meeting() + "/replay"));
        Locator timeline = page.getByRole(AriaRole.SLIDER).first();
        assertThat(timeline).isVisible();
        for (int move = Integer.parseInt(timeline.getAttribute("max")); move >= 0; move--) {
            timeline.fill(Integer.toString(move));
            sentinel.assertNothing();
        }
    }

    /** The one page that is not ours runs under a policy of its own. */
    @Test
    void thePageThatShowsTheInterfaceIsAllowedAllItDoes() {
        Page page = window();
        Sentinel sentinel = new Sentinel(page);
        page.navigate(at("/swagger-ui/index.html"));
        assertThat(page.getByText("/api/commands/CastBallot").first()).isVisible();
        sentinel.assertAllowed();
    }

    /** That the watch is awake: what it is there for makes it bark. */
    @Test
    void theSentinelNoticesWhatIsNotOurs() {
        Page page = window();
        Sentinel sentinel = new Sentinel(page);
        page.navigate(at("/decisions"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        sentinel.assertNothing();
        page.evaluate("""
            () => {
              const picture = document.createElement('img');
              picture.src = 'https://evil.example/pixel.gif';
              document.body.append(picture);
            }
            """);
        page.waitForFunction("() => window.fupanViolations.length > 0");
        Assertions.assertThatThrownBy(sentinel::assertNothing).isInstanceOf(AssertionError.class);
    }

    @Test
    void notEvenAScriptOfOursTurnsTextIntoMarkup() {
        Page page = window();
        page.navigate(at("/decisions"));
        String tried =
                "() => { try { document.body.innerHTML = '<b>x</b>'; return 'done'; } catch (no) { return no.name; } }";
        Assertions.assertThat(page.evaluate(tried)).isEqualTo("TypeError");
    }

    static List<List<String>> scripts() {
        try (var file = requireNonNull(HostileWordsE2E.class.getResourceAsStream("/hostile/scripts.txt"))) {
            List<String> all = new String(file.readAllBytes(), UTF_8).lines().toList();
            Assertions.assertThat(all).hasSizeGreaterThan(100);
            return all.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The one who leads all reviews, in English. */
    private static Page window() {
        return BROWSER.window(
                at("/minutes.css"), new NewContextOptions().setLocale("en-US").setViewportSize(1280, 800));
    }

    private static String at(String path) {
        return "http://" + HostileReview.seat(1) + ".localhost:" + SERVICE.port() + path;
    }
}
