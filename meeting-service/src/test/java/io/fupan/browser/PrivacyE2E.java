package io.fupan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.fupan.platform.service.TestService;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody is told before their first room, and how they come to be forgotten. */
class PrivacyE2E {

    @RegisterExtension
    static final TestService SERVICE =
            TestService.withDemo("fupan.privacy.notice=true", "fupan.privacy.contact=privacy@example.com");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void the_notice_stands_before_the_first_room_and_words_go_when_their_speaker_asks() {
        Page member = window("li-jing", "zh-CN", 390, ColorScheme.LIGHT);
        member.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("9–10月"))
                .first()
                .click();
        assertThat(member.getByText("privacy@example.com")).isVisible();
        assertThat(member.getByRole(AriaRole.SLIDER)).hasCount(0);
        shot(member, "notice-zh-390");
        button(member, "我读过了").click();
        assertThat(member.getByText("privacy@example.com")).isHidden();
        member.reload();
        assertThat(member.getByRole(AriaRole.SLIDER).first()).isVisible();
        assertThat(button(member, "我读过了")).isHidden();

        member.navigate(at("li-jing") + "account");
        assertThat(member.getByText("会删除")).isVisible();
        assertThat(member.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("下载我的资料")))
                .isVisible();
        button(member, "申请删除").click();
        assertThat(member.getByText("等管理员决定")).isVisible();
        shot(member, "my-data-zh-390");

        Page administrator = window("qian-yi", "en-US", 1280, ColorScheme.DARK);
        administrator.navigate(at("qian-yi") + "erasures");
        Locator request =
                administrator.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Jing Li"));
        assertThat(request).containsText("in people’s hands");
        shot(administrator, "erasures-waiting-en-1280");
        button(administrator, "Grant what Jing Li asks").click();
        request.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Erase"))
                .click();
        assertThat(request).containsText("Erased");
        shot(administrator, "erasures-done-en-1280");

        member.reload();
        assertThat(member.getByText("已删除", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
    }

    private static Page window(String seat, String locale, int width, ColorScheme scheme) {
        return BROWSER.window(
                at(seat),
                new NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(width, 844)
                        .setColorScheme(scheme));
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
        if (!folder.isEmpty())
            page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
