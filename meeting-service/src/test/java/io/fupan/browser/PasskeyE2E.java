package io.fupan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.fupan.platform.service.Installation;
import io.fupan.platform.service.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody adds a passkey, signs out, and comes in with it; with an authenticator that Chromium plays. */
class PasskeyE2E {

    @RegisterExtension
    static final TestService SERVICE = TestService.withoutDemo();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void a_passkey_opens_what_a_password_does_until_it_is_removed() {
        Installation.account(SERVICE, "jing@example.com");
        Page page = BROWSER.window(
                "http://localhost:%d/account".formatted(SERVICE.port()), new NewContextOptions().setLocale("en-US"));
        authenticator(page);
        page.getByLabel("E-mail").fill("jing@example.com");
        page.locator("input[type=password]").fill(Installation.PASSWORD);
        button(page, "Sign in").click();

        page.getByLabel("A name for it").fill("My laptop");
        button(page, "Add a passkey").click();
        assertThat(button(page, "Remove the passkey “My laptop”")).isVisible();

        signOut(page);
        button(page, "Sign in with a passkey").click();
        assertThat(button(page, "Remove the passkey “My laptop”")).isVisible();

        button(page, "Remove the passkey “My laptop”").click();
        assertThat(button(page, "Remove the passkey “My laptop”")).isHidden();
        signOut(page);
        button(page, "Sign in with a passkey").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("passkey");
    }

    private static void signOut(Page page) {
        button(page, "Jing Li: account and preferences").click();
        button(page, "Sign out").click();
        assertThat(button(page, "Sign in with a passkey")).isVisible();
    }

    /** One that sees its owner and is always at hand. */
    private static void authenticator(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", added);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
