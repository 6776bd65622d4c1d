package io.fupan.minutes;

import java.util.List;
import java.util.stream.Collectors;

/** A Markdown page being written; what it is given is Markdown already. */
final class Markdown {

    private final StringBuilder page = new StringBuilder();
    private boolean inList;

    Markdown heading(int level, String text) {
        return block("#".repeat(level) + " " + text);
    }

    Markdown paragraph(String text) {
        return block(text);
    }

    Markdown quote(String text) {
        return block("> " + text.replace("\n", "\n> "));
    }

    /** @param depth 0 for the outermost list */
    Markdown item(int depth, String text) {
        if (!inList && !page.isEmpty()) page.append('\n');
        String indent = "  ".repeat(depth);
        page.append(indent)
                .append("- ")
                .append(text.replace("\n", "\n" + indent + "  "))
                .append('\n');
        inList = true;
        return this;
    }

    Markdown table(List<String> heads, List<List<String>> rows) {
        String rule = "|" + " --- |".repeat(heads.size());
        String body = rows.stream().map(Markdown::row).collect(Collectors.joining("\n"));
        return block(row(heads) + "\n" + rule + "\n" + body);
    }

    String text() {
        return page.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private Markdown block(String text) {
        if (!page.isEmpty()) page.append('\n');
        page.append(text).append('\n');
        inList = false;
        return this;
    }
}
