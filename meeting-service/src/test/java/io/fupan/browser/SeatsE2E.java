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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who sits where, in windows: roles granted, a guest let in from a telephone and shown out again. */
class SeatsE2E {

    @RegisterExtension
    static final TestService SERVICE = TestService.withDemo();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String OPEN_REVIEW = "Follow-up: who are the knowledge base and the salons for?";

    @Test
    void a_guest_knocks_is_let_in_and_shown_out() {
        Page host = window("sun-yue", "en-US", 1280);
        host.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(OPEN_REVIEW))
                .click();
        button(host, "Seats").click();
        button(host, "Make a link").click();
        String link = host.getByLabel("The link, good for one day").inputValue();

        Page guest = BROWSER.window(
                link.replace("sun-yue.localhost", "guest.localhost"),
                new NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844));
        guest.getByLabel("你的称呼").fill("玛丽");
        shot(guest, "guest-entrance");
        button(guest, "敲门").click();
        assertThat(guest.getByText("等主持人请你进来")).isVisible();
        shot(guest, "guest-lobby");

        Locator seats = host.getByRole(AriaRole.DIALOG);
        assertThat(seats.getByText("玛丽")).isVisible();
        shot(host, "seats");
        button(host, "Let in").click();
        assertThat(guest.getByRole(AriaRole.SLIDER).first()).isVisible();
        shot(guest, "guest-room");

        Locator row = seats.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("guest"));
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yes"))
                .click();
        assertThat(guest.getByText("你已经不在这场复盘会里了。")).isVisible();
        shot(guest, "guest-removed");
    }

    @Test
    void an_administrator_grants_roles_and_sees_no_review() {
        Page page = window("qian-yi", "zh-CN", 390);
        page.navigate(at("qian-yi") + "roles");
        Locator stranger = page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("何佳的角色"))
                .first();
        stranger.getByLabel("审计").check();
        assertThat(stranger.getByLabel("审计")).isChecked();
        shot(page, "roles");
        page.reload();
        assertThat(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("何佳的角色"))
                        .first()
                        .getByLabel("审计"))
                .isChecked();
        page.navigate(at("qian-yi"));
        assertThat(page.locator("body")).not().containsText("9–10月");
    }

    @Test
    void those_at_the_table_see_who_looked() {
        window("wu-ying", "en-US", 1280)
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(OPEN_REVIEW))
                .click();
        Page member = window("li-jing", "en-US", 1280);
        member.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(OPEN_REVIEW))
                .click();
        member.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Who looked"))
                .click();
        assertThat(member.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("Ying Wu"))
                        .filter(new Locator.FilterOptions().setHasText("looked at the review"))
                        .first())
                .isVisible();
        shot(member, "who-looked");
    }

    private static Page window(String seat, String locale, int width) {
        return BROWSER.window(
                at(seat), new NewContextOptions().setLocale(locale).setViewportSize(width, 844));
    }

    private static String at(String seat) {
        return "http://%s.localhost:%d/".formatted(seat, SERVICE.port());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    /** For people to look at, where they ask: {@code -Dshots=<folder>}. */
    private static void shot(Page page, String name) {
        String folder = System.getProperty("shots", "");
        if (!folder.isEmpty()) page.screenshot(new ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }
}
