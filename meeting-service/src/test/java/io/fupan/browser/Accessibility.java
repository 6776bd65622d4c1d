package io.fupan.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What axe finds on a page as it stands, beside what shows beyond its edge. */
final class Accessibility {

    private static final String AXE = script();

    private static final String RUN = """
        async () => {
          const ending = document.getAnimations().filter(it => it.effect.getComputedTiming().iterations !== Infinity);
          await Promise.allSettled(ending.map(it => it.finished));
          const found = await axe.run(document, {resultTypes: ['violations']});
          return found.violations.flatMap(rule => rule.nodes.map(node =>
              `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
        }
        """;
    private static final String TOO_WIDE = """
        () => document.documentElement.scrollWidth > window.innerWidth
            ? [`${document.documentElement.scrollWidth} pixels on ${window.innerWidth}`] : []
        """;

    private Accessibility() {}

    /** One line for each, empty when there is nothing to be mended. */
    @SuppressWarnings("unchecked")
    static List<String> problems(Page page) {
        if (page.evaluate("() => typeof axe").equals("undefined")) page.evaluate(AXE + "\n; true");
        List<String> found = new ArrayList<>((List<String>) page.evaluate(RUN));
        found.addAll((List<String>) page.evaluate(TOO_WIDE));
        return found;
    }

    private static String script() {
        try (var file = requireNonNull(Accessibility.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
