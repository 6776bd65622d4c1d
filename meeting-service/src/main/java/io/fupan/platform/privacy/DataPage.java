package io.fupan.platform.privacy;

import io.fupan.platform.catalogue.DataLabels;
import io.fupan.platform.catalogue.Language;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * What is kept of somebody as one page to read: text in tables. Nothing in it runs, leads anywhere or is fetched, and
 * its policy says so to the browser.
 */
final class DataPage {

    private static final String PAGE = """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        body { font: 15px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-size: 13px; }
        th, td { border: 1px solid #c9bfa8; padding: 4px 8px; text-align: start; vertical-align: top; overflow-wrap: anywhere; min-width: 5rem; }
        dl { margin: 0; } dt { color: #575045; } dd { margin: 0 0 4px; white-space: pre-wrap; }
        </style>
        </head>
        <body>
        <h1>%s</h1>
        <p>%s</p>
        %s
        </body>
        </html>
        """;

    private final DataLabels labels;

    private DataPage(DataLabels labels) {
        this.labels = labels;
    }

    /** @param data as {@link MyData} gathers it */
    static String of(JsonNode data, Language language) {
        var page = new DataPage(new DataLabels(language));
        String title = page.label("title");
        String sections = data.properties().stream()
                .map(section -> page.section(section.getKey(), section.getValue()))
                .collect(Collectors.joining("\n"));
        return PAGE.formatted(language.locale().toLanguageTag(), title, title, page.label("intro"), sections);
    }

    private String label(String field) {
        return escaped(labels.of(field));
    }

    private String section(String name, JsonNode value) {
        String body = value.isArray() && value.path(0).isObject() ? table(value) : cell(value);
        return "<h2>" + label(name) + "</h2>\n<div class=\"scroll\">" + body + "</div>";
    }

    private String table(JsonNode rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.propertyNames()));
        String head = columns.stream().map(it -> "<th>" + label(it) + "</th>").collect(Collectors.joining());
        String body = rows.valueStream()
                .map(row -> columns.stream()
                        .map(column -> "<td>" + cell(row.path(column)) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n"));
        return "<table><thead><tr>" + head + "</tr></thead><tbody>\n" + body + "\n</tbody></table>";
    }

    private String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isObject())
            return value.properties().stream()
                    .map(it -> "<dt>" + label(it.getKey()) + "</dt><dd>" + cell(it.getValue()) + "</dd>")
                    .collect(Collectors.joining("", "<dl>", "</dl>"));
        if (value.isArray()) return value.valueStream().map(this::cell).collect(Collectors.joining("<br>"));
        return escaped(value.asString());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
