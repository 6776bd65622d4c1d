package io.fupan.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words inside Markdown, so that they stay words; and tables in it. */
final class MarkdownText {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])|<br ?/?>");
    private static final Pattern RULE = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)+\\|?\\s*");
    private static final int LONGEST_RULE = 2_000;
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    private MarkdownText() {}

    static String write(String words) {
        String escaped = SPECIAL.matcher(words).replaceAll("\\\\$0");
        return LINE_BREAK.matcher(escaped).replaceAll("<br>");
    }

    static String read(String markdown) {
        return ESCAPED.matcher(markdown).replaceAll(MarkdownText::plain);
    }

    private static String plain(MatchResult found) {
        return found.group(1) == null ? "\n" : Matcher.quoteReplacement(found.group(1));
    }

    static boolean hasTable(String text) {
        List<String> lines = text.lines().limit(200).toList();
        for (int i = 1; i < lines.size(); i++)
            if (isRule(lines.get(i)) && lines.get(i - 1).indexOf('|') >= 0) return true;
        return false;
    }

    /** All tables, one below the other; the second and later headers are rows like any other. */
    static List<Grid.Row> table(String text) {
        List<Grid.Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.indexOf('|') < 0 || isRule(line)) continue;
            rows.add(new Grid.Row(number, cells(line.strip())));
        }
        return rows;
    }

    private static boolean isRule(String line) {
        return line.length() < LONGEST_RULE && RULE.matcher(line).matches();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = line.startsWith("|") ? 1 : 0; i < line.length(); i++) {
            char one = line.charAt(i);
            if (one == '\\' && i + 1 < line.length()) cell.append(one).append(line.charAt(++i));
            else if (one != '|') cell.append(one);
            else cells.add(take(cell));
        }
        if (!cell.toString().isBlank()) cells.add(take(cell));
        return cells;
    }

    private static String take(StringBuilder cell) {
        String text = read(cell.toString().strip());
        cell.setLength(0);
        return text;
    }
}
