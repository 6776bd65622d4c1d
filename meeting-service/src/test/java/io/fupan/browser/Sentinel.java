package io.fupan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Notices whatever a page does that no page of ours does: asks, calls out to other hosts, is stopped by its content
 * policy, holds markup nobody of us wrote.
 */
final class Sentinel {

    /** A handler, a script's address, or an element of a kind that our pages do not have. */
    private static final String FOREIGN_MARKUP = """
        () => [...document.querySelectorAll('*')].filter(element =>
            ['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FRAMESET', 'APPLET', 'XSS', 'X', 'MATH', 'MARQUEE', 'AUDIO', 'VIDEO',
              'PLAINTEXT', 'XMP', 'IMAGE'].includes(element.tagName.toUpperCase())
            || element.tagName === 'SCRIPT' && !new URL(element.src, location).pathname.startsWith('/assets/')
            || element.tagName === 'META' && element.httpEquiv !== ''
            || [...element.attributes].some(it => it.name.startsWith('on')
                || /(href|src|action|data|poster|background|srcdoc)$/.test(it.name) && /^\\s*(javascript|data|vbscript):/i.test(it.value)))
            .map(element => element.outerHTML.slice(0, 200))
        """;

    private static final String REPORTS = """
        window.fupanViolations = [];
        document.addEventListener('securitypolicyviolation', report =>
            window.fupanViolations.push(`${report.violatedDirective} ${report.blockedURI} ${report.sample}`));
        """;

    private final Page page;
    private final List<String> noticed = new CopyOnWriteArrayList<>();

    /** @param page at any address of the service, so that it knows which host is ours */
    Sentinel(Page page) {
        this(page, page.url().replaceFirst("^(https?://[^/]*).*", "$1") + "/");
    }

    private Sentinel(Page page, String ours) {
        this.page = page;
        page.addInitScript(REPORTS);
        page.onDialog(dialog -> {
            noticed.add("asked: " + dialog.message());
            dialog.dismiss();
        });
        page.onPopup(popup -> noticed.add("opened: " + popup.url()));
        page.onPageError(error -> noticed.add("failed: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(ours)) noticed.add("called: " + request.url());
        });
        page.onConsoleMessage(message -> {
            if (message.text().matches("(?is).*(content security policy|trusted ?(type|html|script)|refused to).*"))
                noticed.add("said: " + message.text());
        });
    }

    /** For what was saved and is opened from the disk. */
    static Sentinel ofFiles(Page page) {
        return new Sentinel(page, "file:///");
    }

    void assertNothing() {
        assertThat(noticed).as(page.url()).isEmpty();
        assertThat((List<?>) page.evaluate("() => window.fupanViolations"))
                .as(page.url())
                .isEmpty();
        assertThat((List<?>) page.evaluate(FOREIGN_MARKUP)).as(page.url()).isEmpty();
    }

    /** Only that its content policy allows all a page does; for pages others have made. */
    void assertAllowed() {
        assertThat(noticed).as(page.url()).isEmpty();
        assertThat((List<?>) page.evaluate("() => window.fupanViolations"))
                .as(page.url())
                .isEmpty();
    }
}
