package io.fupan.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Windows of a real, headless Chromium, each as separate from the others as two people's machines:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Browser BROWSER = new Browser();
 * …
 * Page lead = BROWSER.window("http://sun-yue.localhost:" + port + "/");
 * }</pre>
 *
 * <p>Where there is no Chromium the tests are skipped, unless {@code FUPAN_REQUIRE_BROWSER=true}. After a failed test
 * {@code target/browser} holds a picture of every window.
 */
public final class Browser
        implements ExecutionCondition, BeforeAllCallback, AfterTestExecutionCallback, AfterEachCallback {

    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<BrowserContext> windows = new ArrayList<>();
    private Running running;

    /** Opens a window of 1280 by 800 at an address; {@code *.localhost} leads to this machine by itself. */
    public Page window(String url) {
        return window(url, new NewContextOptions().setViewportSize(1280, 800));
    }

    /** Opens a window with a size, language, colour scheme … of its own. */
    public Page window(String url, NewContextOptions options) {
        BrowserContext window = running.chromium().newContext(options);
        windows.add(window);
        Page page = window.newPage();
        page.navigate(url);
        return page;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isRequired() || Chromium.executable().isPresent()) return ConditionEvaluationResult.enabled("");
        if (!SAID.getAndSet(true)) System.out.println(Chromium.MISSING);
        return ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(Browser.class))
                .computeIfAbsent(Running.class, ignored -> Running.start(), Running.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) return;
        String test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
        List<Page> pages =
                windows.stream().flatMap(window -> window.pages().stream()).toList();
        for (int number = 0; number < pages.size(); number++) {
            String file = (test + "-" + number).replaceAll("[^\\p{L}\\p{N}.-]", "_") + ".png";
            pages.get(number).screenshot(new ScreenshotOptions().setPath(Path.of("target", "browser", file)));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    /** One Chromium for all tests of this JVM; JUnit closes it at the very end. */
    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {

        static Running start() {
            Path executable =
                    Chromium.executable().orElseThrow(() -> new IllegalStateException("No Chromium to test with"));
            Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            LaunchOptions options =
                    new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
