package io.fupan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.fupan.platform.service.HostileReview;
import io.fupan.platform.service.TestService;
import java.io.IOException;
import java.util.List;
import java.util.stream.Gatherers;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything anybody can write is a script, on every page that shows it: none runs, none is even stopped by the content
 * policy, since none ever becomes more than text.
 */
class HostileWordsE2E {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final int AT_ONCE = 60;

    @ParameterizedTest
    @MethodSource("scripts")
    void areShownAsTextOnEveryPage(List<String> scripts) {
        HostileReview review = HostileReview.hold(SERVICE, String.join("\n", scripts));
        Page page = window();
        Sentinel sentinel = new Sentinel(page);
        String room = "/meetings/" + review.meeting();
        for (String path : List.of(room, room + "?layout=side", room + "/screen"))
            assertShown(page, sentinel, path, scripts.getFirst());
        review.finish();
        for (String path : List.of("/", room, room + "/replay", "/decisions", "/convene", "/api" + room + "/minutes"))
            assertShown(page, sentinel, path, scripts.getFirst());
    }

    private static void assertShown(Page page, Sentinel sentinel, String path, String script) {
        page.navigate(at(path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("body")).containsText(script);
        // What is on a page but folded away is shown too.
        page.evaluate("() => document.querySelectorAll('details').forEach(it => it.open = true)");
        sentinel.assertNothing();
    }

    @Test
    void aReplayShowsThemMoveByMove() {
        HostileReview review = HostileReview.hold(SERVICE, scripts().getFirst().getFirst());
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
