package io.fupan.platform.minutes;

import io.fupan.platform.catalogue.Language;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The Markdown minutes as a whole HTML page, made to be printed. It carries no script and no style of its own, so the
 * strictest content policy allows it; tags in people's words are shown, and addresses that could do harm are dropped.
 */
public final class MinutesPage {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private MinutesPage() {}

    /**
     * @param title of the page, as plain text
     * @param markdown as {@link io.fupan.minutes.MarkdownMinutes} writes it
     */
    public static String of(String title, String markdown, Language language) {
        return """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="/minutes.css">
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """.formatted(
                        language.locale().toLanguageTag(), escaped(title), RENDERER.render(PARSER.parse(markdown)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
