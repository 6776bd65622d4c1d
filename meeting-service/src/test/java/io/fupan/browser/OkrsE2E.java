package io.fupan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import io.fupan.platform.service.TestService;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An objective is set, measured, aligned and moved on in one language, and found on the map and in the forecast in the
 * other.
 */
class OkrsE2E {

    @RegisterExtension
    static final TestService SERVICE = TestService.withDemo();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String OBJECTIVE = "Customers find answers <i>without</i> asking anyone";
    private static final String KEY_RESULT = "Questions solved by the knowledge base alone from 20% to 45%";

    @Test
    void an_objective_is_set_measured_aligned_and_seen_on_the_map() {
        Page lead = window("sun-yue", "en-US", 1280);
        link(lead, "OKRs").first().click();
        link(lead, Pattern.compile("^Open ")).click();
        lead.getByLabel("Cycle", new Page.GetByLabelOptions().setExact(true)).selectOption("2026-B5");
        assertThat(lead.getByText("(58 − 42) ÷ (70 − 42) = 57%")).isVisible();
        shot(lead, "sheet");

        button(lead, "Set an objective").click();
        Locator setting = form(lead, "Set an objective");
        setting.getByLabel("Objective").fill(OBJECTIVE);
        lead.reload(); // what was typed is not lost with the page
        button(lead, "Set an objective").click();
        assertThat(setting.getByLabel("Objective")).hasValue(OBJECTIVE);
        send(setting, "Set");
        assertThat(lead.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(OBJECTIVE)))
                .isVisible();

        button(lead, "Add a key result B3").click();
        Locator adding = form(lead, "Add a key result");
        adding.getByLabel("Key result").fill(KEY_RESULT);
        exactly(adding, "Start").fill("20");
        exactly(adding, "Target").fill("45");
        adding.getByLabel("Unit").fill("%");
        send(adding, "Add");

        button(lead, "Record progress B3.1").click();
        Locator recording = form(lead, "Record progress");
        recording.getByLabel("Value now (%)").fill("30");
        recording.getByLabel("Confidence").selectOption("6");
        send(recording, "Record");
        assertThat(lead.getByText("(30 − 20) ÷ (45 − 20) = 40%")).isVisible();

        button(lead, "Align B3").click();
        Locator aligning = form(lead, "What B3 carries");
        aligning.getByLabel("It carries")
                .selectOption(
                        aligning.locator("option", new Locator.LocatorOptions().setHasText(Pattern.compile("A1\\.2 ")))
                                .first()
                                .getAttribute("value"));
        send(aligning, "Align");
        assertThat(lead.locator("section")
                        .filter(new Locator.FilterOptions().setHasText(OBJECTIVE))
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("A1.2")))
                .isVisible();
        button(lead, "History B3.1").click();
        assertThat(lead.getByRole(AriaRole.DIALOG).getByText("Confidence over time"))
                .isVisible();
        shot(lead, "history");
        lead.keyboard().press("Escape");

        Page member = window("li-jing", "zh-CN", 1280);
        member.navigate(lead.url().replaceFirst("sun-yue", "li-jing").replace("?", "/map?"));
        Locator map = member.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("对齐图"));
        Locator annual = map.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^A1\\.2 .*有 1 个承接它")));
        assertThat(annual).isVisible();
        annual.focus();
        member.keyboard().press("ArrowRight");
        assertThat(map.locator(":focus")).hasAttribute("aria-label", Pattern.compile("^B3 .*承接 A1\\.2"));
        shot(member, "map");
        member.keyboard().press("Enter");
        assertThat(member.getByText("(30 − 20) ÷ (45 − 20) = 40%")).isVisible();
        link(member, "年度预测").click();
        assertThat(member.getByRole(AriaRole.ARTICLE)
                        .filter(new Locator.FilterOptions().setHasText("A1.1"))
                        .getByText(Pattern.compile("^\\(101\\.2 − 96\\) ÷ \\d+ 天 × 30 = ")))
                .isVisible();
        shot(member, "forecast");
    }

    @Test
    void on_a_phone_the_map_is_a_list_and_nobody_changes_what_is_not_theirs() {
        Page outsider = window("he-jia", "zh-CN", 390);
        outsider.navigate(at("he-jia") + "okrs");
        assertThat(outsider.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("OKR")))
                .isVisible();
        assertThat(outsider.locator("main")).not().containsText("客户成功部");

        Page member = window("chen-xiaoyu", "zh-CN", 390);
        member.navigate(at("chen-xiaoyu") + "okrs");
        link(member, Pattern.compile("^打开")).click();
        assertThat(button(member, "设定目标")).isVisible();
        assertThat(button(member, "写下定位与价值主张")).isHidden();
        assertThat(button(member, "修订定位与价值主张")).isHidden();
        link(member, "对齐图").click();
        assertThat(member.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("列表")))
                .isVisible();
        shot(member, "map-list");
    }

    private static Page window(String seat, String locale, int width) {
        return BROWSER.window(
                at(seat), new NewContextOptions().setLocale(locale).setViewportSize(width, 844));
    }

    private static String at(String seat) {
        return "http://%s.localhost:%d/".formatted(seat, SERVICE.port());
    }

    private static Locator exactly(Locator form, String label) {
        return form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, Pattern name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private static Locator form(Page page, String name) {
        return page.getByRole(
                AriaRole.FORM, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Sent and taken: the form is gone. */
    private static void send(Locator form, String name) {
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(form).isHidden();
    }

    /** For people to look at, where they ask: {@code -Dshots=<folder>}. */
    private static void shot(Page page, String name) {
        String folder = System.getProperty("shots", "");
        if (!folder.isEmpty())
            page.screenshot(new ScreenshotOptions().setPath(Path.of(folder, "okrs-" + name + ".png")));
    }
}
