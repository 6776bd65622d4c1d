package io.fupan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.fupan.platform.service.TestService;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people hold a review in two windows, one in English and one in Chinese, and replay another. */
class ReviewE2E {

    @RegisterExtension
    static final TestService SERVICE = TestService.withDemo();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String OPEN_REVIEW = "Follow-up: who are the knowledge base and the salons for?";
    private static final String CLAIM = "The list is <b>ours</b>, not theirs.";

    @Test
    void one_casts_the_other_reveals_and_both_see_every_move() {
        Page host = enter("sun-yue", "en-US", OPEN_REVIEW);
        Page member = enter("chen-xiaoyu", "zh-CN", OPEN_REVIEW);

        row(member).click();
        member.keyboard().press("7");
        button(member, Pattern.compile("^投 0\\.7$")).click();
        assertThat(row(host)).containsText("5/5");
        assertThat(host.locator("body")).not().containsText("median");

        row(host).click();
        button(host, Pattern.compile("^Reveal \\(")).click();
        assertThat(host.getByText("median 0.65").first()).isVisible();
        assertThat(member.getByText("中位数 0.65").first()).isVisible();
    }

    @Test
    void a_dispute_raised_here_is_probed_there_and_script_stays_text() {
        Page host = enter("sun-yue", "en-US", OPEN_REVIEW);
        Page member = enter("li-jing", "en-US", OPEN_REVIEW);

        button(member, Pattern.compile("^Raise a dispute$")).first().click();
        Locator form = member.getByRole(AriaRole.FORM, new GetByRoleOptions().setName("Raise a dispute"));
        form.getByText("value proposition").click();
        form.getByLabel("Your claim").fill(CLAIM);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Raise a dispute"))
                .click();

        assertThat(host.getByText(CLAIM).first()).isVisible();
        assertThat(host.getByText(Pattern.compile("Jing Li disputes")).first()).isVisible();
    }

    @Test
    void a_finished_review_is_replayed_scrubbed_and_stepped() {
        Page page = enter("wang-lei", "zh-CN", "9–10月 OKR 复盘会");
        Locator timeline = page.getByRole(AriaRole.SLIDER).first();

        timeline.fill("0");
        assertThat(page.locator("body")).not().containsText("中位数");
        timeline.fill(timeline.getAttribute("max"));
        assertThat(page.getByText("第 144 步").first()).isVisible();
        page.keyboard().press("ArrowLeft");
        assertThat(page.getByText("第 143 步").first()).isVisible();

        page.navigate(page.url().replaceFirst("\\?.*", "") + "?move=60");
        assertThat(page.getByText("第 60 步").first()).isVisible();
    }

    /** On a wide screen in English, watched on a phone in Chinese. */
    @Test
    void last_time_is_checked_and_what_stood_in_the_way_is_named() {
        Page host = enter("sun-yue", "en-US", OPEN_REVIEW);
        Page phone = enter("zhou-hang", "zh-CN", OPEN_REVIEW);
        phone.setViewportSize(390, 844);

        Locator measure = host.getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText("In the first week of every cycle"));
        assertThat(measure.getByRole(AriaRole.LINK, named("from last time"))).isVisible();
        measure.getByText("It did not hold").click();
        measure.getByLabel("Why it held, or did not").fill("Two weeks late again");
        measure.getByRole(AriaRole.BUTTON, named("Check")).click();

        button(host, Pattern.compile("^Name an obstacle$")).first().click();
        Locator form = host.getByRole(AriaRole.FORM, new GetByRoleOptions().setName("Name an obstacle"));
        form.getByText("Capability").click();
        form.getByLabel("What stood in the way?").fill("Nobody here could read the data");
        form.getByRole(AriaRole.BUTTON, named("Name an obstacle")).click();

        assertThat(phone.getByText("Nobody here could read the data").first()).isVisible();
        assertThat(phone.getByText("能力").first()).isVisible();
        phone.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("作业")).click();
        assertThat(phone.getByText("没守住").first()).isVisible();
        assertThat(phone.getByText("Two weeks late again").first()).isVisible();
    }

    @Test
    void the_setting_is_not_left_behind_without_a_judgement() {
        Page host = enter("sun-yue", "zh-CN", "续会：知识库和沙龙到底为谁而做");
        button(host, Pattern.compile("^进入“")).first().click();
        Locator asked = host.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("本周期 OKR 的设定有没有问题？"));
        assertThat(asked).isVisible();
        button(host, Pattern.compile("^接下来")).click();
        button(host, Pattern.compile("^仍然继续")).click();
        assertThat(host.getByText("离开前请先判断 OKR 的设定").first()).isVisible();

        asked.getByText("有问题", new Locator.GetByTextOptions().setExact(true)).click();
        asked.getByLabel("哪里有问题").selectOption(new SelectOption().setIndex(1));
        asked.getByLabel("问题是什么？").fill("两件事粘在一起");
        asked.getByRole(AriaRole.BUTTON, named("记下判断")).click();
        assertThat(asked.getByText("两件事粘在一起")).isVisible();
        button(host, Pattern.compile("^接下来")).click();
        button(host, Pattern.compile("^仍然继续")).click();
        assertThat(host.getByText("离开前请先判断 OKR 的设定")).hasCount(0);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void who_was_not_invited_finds_nothing() {
        Page host = enter("sun-yue", "en-US", OPEN_REVIEW);
        String path = host.url().replaceFirst("https?://[^/]+", "");
        Page stranger = window("he-jia", "en-US");
        assertThat(stranger.getByText("No reviews of yours yet.")).isVisible();
        stranger.navigate(at("he-jia") + path.substring(1));
        assertThat(stranger.locator("body")).not().containsText(OPEN_REVIEW);
    }

    private static Page enter(String seat, String locale, String review) {
        Page page = window(seat, locale);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(review)).click();
        assertThat(page.getByRole(AriaRole.SLIDER).first()).isVisible();
        return page;
    }

    private static Page window(String seat, String locale) {
        return BROWSER.window(
                at(seat), new NewContextOptions().setLocale(locale).setViewportSize(1280, 800));
    }

    private static String at(String seat) {
        return "http://%s.localhost:%d/".formatted(seat, SERVICE.port());
    }

    /** The key result in the list, told apart by its completion. */
    private static Locator row(Page page) {
        return button(page, Pattern.compile("^B1\\.1 .*57%"));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
