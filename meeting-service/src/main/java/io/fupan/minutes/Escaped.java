package io.fupan.minutes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People's words as Markdown that reads as those very words: nothing in them is a heading, a list, a link or a tag. */
final class Escaped {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&#]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\\.)");
    private static final Pattern BLOCK_START = Pattern.compile("^([+=:-])");
    private static final Pattern NUMBER_START = Pattern.compile("^(\\d{1,9})([.)])");

    private Escaped() {}

    /** Line breaks stay; blank lines and space around lines do not. */
    static String text(String words) {
        return lines(words).stream().map(Escaped::line).collect(Collectors.joining("\\\n"));
    }

    /** All on one line, for headings and tables. */
    static String oneLine(String words) {
        return lines(words).stream().map(Escaped::line).collect(Collectors.joining(" "));
    }

    private static List<String> lines(String words) {
        return words.lines()
                .map(line -> line.replace('\t', ' ').strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String line(String line) {
        String inert = SPECIAL.matcher(line).replaceAll("\\\\$0");
        inert = ADDRESS.matcher(inert).replaceAll("$1$3\\\\$2$4");
        inert = BLOCK_START.matcher(inert).replaceFirst("\\\\$1");
        return NUMBER_START.matcher(inert).replaceFirst("$1\\\\$2");
    }
}
