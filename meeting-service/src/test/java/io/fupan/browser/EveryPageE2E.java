package io.fupan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page the client has a route for, as whoever may open it: axe finds nothing on it, nothing is wider than a
 * telephone, every answer has its headers, and the content policy has nothing to stop. A page that is added is walked
 * without being named here.
 *
 * <p>{@code -Dshots=<folder>} keeps a picture of each.
 */
class EveryPageE2E {

    @RegisterExtension
    static final TestService SERVICE = TestService.withDemo();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Pattern ROUTE = Pattern.compile("\\[/\\^(.+?)\\$/,");
    private static final String LEAD = "sun-yue";
    private static final String NOBODY = "localhost";

    /** Pages that are not for whoever leads a department. */
    private static final Map<String, String> FOR_OTHERS =
            Map.of("/roles", "qian-yi", "/people", "qian-yi", "/erasures", "qian-yi", "/access-log", "wu-ying");

    /** Open to whoever has a link, and what everybody sees who has not come in. */
    private static final List<String> TO_NOBODY = List.of("/", "/invited#x", "/invitation#x", "/set-up#x", "/reset#x");

    private static final Map<String, String> MEETINGS = new HashMap<>();
    private static String department = "";

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Page> windows = new HashMap<>();
    private final Map<Page, Sentinel> sentinels = new HashMap<>();
    private final Map<Page, Traffic> traffic = new HashMap<>();

    @BeforeAll
    static void callSomeMeetings() {
        Visitor lead = new Visitor(SERVICE.port(), LEAD + ".localhost");
        String person = lead.json("/api/sign-in")
                .path("demo")
                .valueStream()
                .filter(it -> it.path("seat").asString().equals(LEAD))
                .findFirst()
                .orElseThrow()
                .path("person")
                .asString();
        lead.post("/api/sign-in/demo", "{\"person\":\"" + person + "\"}");
        lead.json("/api/meetings")
                .path("meetings")
                .forEach(it -> MEETINGS.put(
                        it.path("status").asString(), it.path("meeting").asString()));
        department = lead.json("/api/me").path("convenesFor").get(0).asString();
        MEETINGS.put("convened", convened(lead));
        MEETINGS.put("cancelled", convened(lead));
        lead.done(
                "RescheduleMeeting",
                body(
                        "convened",
                        "\"startsAt\":\"2099-11-05T06:00:00Z\",\"reason\":\"The figures" + " come on Thursday\""));
        lead.done("CancelMeeting", body("cancelled", "\"reason\":\"It was called twice\""));
    }

    private static String convened(Visitor lead) {
        String id = UUID.randomUUID().toString();
        lead.done(
                "ConveneMeeting",
                ("{\"meeting\":\"%s\",\"department\":\"%s\",\"cycle\":\"2026-B5\",\"title\":\"November\","
                                + "\"participants\":[]}")
                        .formatted(id, department));
        return id;
    }

    private static String body(String meeting, String fields) {
        return "{\"meeting\":\"" + MEETINGS.get(meeting) + "\"," + fields + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void isInOrder(String language) throws IOException {
        for (String path : TO_NOBODY) look(open(NOBODY, path, language), "nobody" + path, language);
        for (String path : paths()) look(open(FOR_OTHERS.getOrDefault(path, LEAD), path, language), path, language);
        for (String status : List.of("open", "convened", "cancelled"))
            look(open(LEAD, "/meetings/" + MEETINGS.get(status), language), "meeting-" + status, language);
        dialogs(language);
        Assertions.assertThat(problems).isEmpty();
    }

    /** What opens on a page and is a page of its own to who uses it. */
    private void dialogs(String language) {
        boolean zh = language.startsWith("zh");
        Page room = open(LEAD, "/meetings/" + MEETINGS.get("open"), language);
        for (int width : List.of(390, 1280)) {
            room.setViewportSize(width, 844);
            if (width < 1000)
                room.getByRole(AriaRole.TAB, named(zh ? "人" : "People")).click();
            dialog(room, zh ? "座位" : "Seats", "seats-" + language + "-" + width);
        }
        Page lobby = open(LEAD, "/meetings/" + MEETINGS.get("convened"), language);
        for (int width : List.of(390, 1280)) {
            lobby.setViewportSize(width, 844);
            dialog(lobby, zh ? "改时间或会议接入…" : "Another time or call…", "reschedule-" + language + "-" + width);
            dialog(lobby, zh ? "取消复盘会…" : "Cancel the meeting…", "cancel-" + language + "-" + width);
        }
        turned(lobby, zh ? "取消复盘会…" : "Cancel the meeting…");
    }

    /** Whoever turns their telephone, or makes the window narrow, goes on writing. */
    private static void turned(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
        Locator reason = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX);
        reason.fill("Too few can come");
        for (int width : List.of(800, 390, 1280)) {
            page.setViewportSize(width, 844);
            assertThat(reason).hasValue("Too few can come");
            assertThat(reason).isVisible();
        }
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    private void dialog(Page page, String button, String name) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        check(page, "dialog-" + name);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private Page open(String seat, String path, String language) {
        String host = seat.equals(NOBODY) ? NOBODY : seat + ".localhost";
        String origin = "http://%s:%d".formatted(host, SERVICE.port());
        Page page = windows.computeIfAbsent(seat, _ -> window(origin, language));
        if (path.contains("#")) page.navigate("about:blank"); // a fragment alone would open nothing anew
        traffic.get(page).open(origin + path);
        return page;
    }

    private Page window(String origin, String language) {
        Page page = BROWSER.window(
                origin + "/minutes.css",
                new NewContextOptions().setLocale(language).setReducedMotion(ReducedMotion.REDUCE));
        sentinels.put(page, new Sentinel(page));
        traffic.put(page, new Traffic(page));
        page.onResponse(answer -> {
            if (answer.url().startsWith(origin)) headers(answer);
        });
        return page;
    }

    private void headers(Response answer) {
        Map<String, String> headers = answer.headers();
        String what = answer.request().method() + " " + answer.url();
        if (!"nosniff".equals(headers.get("x-content-type-options"))) problems.add(what + ": no nosniff");
        if (!"same-origin".equals(headers.get("referrer-policy"))) problems.add(what + ": no referrer policy");
        String policy = headers.getOrDefault("content-security-policy", "");
        if (!policy.contains("frame-ancestors") || policy.contains("unsafe-eval"))
            problems.add(what + ": content policy " + policy);
        boolean kept = !headers.getOrDefault("cache-control", "").contains("no-store");
        if (kept && answer.url().contains("/api/")) problems.add(what + ": may be kept");
    }

    private void look(Page page, String name, String language) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        check(page, name + "-" + language + "-390");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(1280, 800);
        check(page, name + "-" + language + "-1280");
    }

    private void check(Page page, String name) {
        sentinels.get(page).assertNothing();
        Accessibility.problems(page).forEach(it -> problems.add(name + ": " + it));
        String folder = System.getProperty("shots", "");
        String file = name.replaceAll("[^\\w-]+", "_") + ".png";
        if (!folder.isEmpty())
            page.screenshot(
                    new ScreenshotOptions().setPath(Path.of(folder, file)).setFullPage(!name.startsWith("dialog")));
    }

    /** Of the client's own list, with something that is there in each place that asks for an id. */
    private static List<String> paths() throws IOException {
        String routes = Files.readString(Path.of("../web-client/src/app/routes.ts"));
        return ROUTE.matcher(routes)
                .results()
                .map(it -> it.group(1).replace("\\/", "/"))
                .map(it -> it.replaceFirst(
                        "\\(\\[\\^/]\\+\\)", it.startsWith("/meetings") ? MEETINGS.get("closed") : department))
                .toList();
    }
}
