package io.fupan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.fupan.platform.accounts.Links;
import io.fupan.platform.service.TestService;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An installation without demo: its first administrator, somebody who is invited, and where they are signed in. */
class AccountsE2E {

    @RegisterExtension
    static final TestService SERVICE = TestService.withoutDemo();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String PASSWORD = "stones on a board";

    @Test
    void the_first_sets_up_and_invites_the_second_who_comes_in_and_signs_out_elsewhere() {
        Page administrator = window("/", "en-US");
        assertThat(administrator.getByText("it printed a link")).isVisible();
        String token = SERVICE.bean(Links.class).issueSetUp();
        administrator.navigate(at("/set-up#" + token));
        administrator.reload();
        administrator.getByLabel("E-mail").fill("yue@example.com");
        administrator.getByLabel("Name in English").fill("Yue Sun");
        password(administrator, "Password").fill("password-1234");
        button(administrator, "Finish the set-up").click();
        assertThat(administrator.getByRole(AriaRole.ALERT)).containsText("so common");
        password(administrator, "Password").fill(PASSWORD);
        button(administrator, "Finish the set-up").click();
        button(administrator, "Yue Sun: account and preferences").click();
        administrator
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("People"))
                .click();
        administrator.getByLabel("E-mail").fill("jing@example.com");
        administrator.getByLabel("Name in Chinese").fill("李静");
        administrator.locator("form").getByText("中文").click();
        button(administrator, "Invite").click();
        String link = administrator
                .getByLabel(Pattern.compile("^Link for jing@example.com"))
                .inputValue();

        Page invited = window(link.replaceFirst("^https?://[^/]+", ""), "zh-CN");
        assertThat(invited.getByLabel("中文名")).hasValue("李静");
        password(invited, "密码").fill(PASSWORD);
        button(invited, "开始").click();
        assertThat(button(invited, "李静：账号与偏好")).isVisible();

        Page elsewhere = window("/account", "zh-CN");
        elsewhere.getByLabel("邮箱").fill("jing@example.com");
        password(elsewhere, "密码").fill(PASSWORD);
        button(elsewhere, "登录").click();
        assertThat(elsewhere.getByText("就是这里")).isVisible();
        button(elsewhere, "在其他设备上全部退出").click();
        assertThat(button(elsewhere, "在其他设备上全部退出")).isHidden();
        invited.reload();
        assertThat(button(invited, "登录")).isVisible();
    }

    private static Page window(String path, String locale) {
        return BROWSER.window(
                at(path), new NewContextOptions().setLocale(locale).setViewportSize(1280, 800));
    }

    private static String at(String path) {
        return "http://localhost:%d%s".formatted(SERVICE.port(), path);
    }

    private static Locator password(Page page, String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(false))
                .and(page.locator("input[type=password]"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
