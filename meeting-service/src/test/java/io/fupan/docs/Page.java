package io.fupan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page for people with tables that code knows better. Each stands between {@code <!-- generated: name -->} and
 * {@code <!-- end -->}. With {@code -Ddocs.write=true} the tables are written, without it they are compared.
 */
final class Page {

    private final Path file;

    Page(String name) {
        this.file = Path.of("..", "docs", name);
    }

    void holds(String table, String expected) throws IOException {
        String text = Files.readString(file);
        Matcher block = Pattern.compile("(<!-- generated: " + table + " -->\n).*?(<!-- end -->)", Pattern.DOTALL)
                .matcher(text);
        assertThat(block.find())
                .as("a place for the table '%s' in %s", table, file)
                .isTrue();
        String now = new StringBuilder(text)
                .replace(block.end(1), block.start(2), "\n" + expected + "\n")
                .toString();
        if (Boolean.getBoolean("docs.write")) Files.writeString(file, now);
        else
            assertThat(text)
                    .as("%s; write it anew with -Ddocs.write=true", file)
                    .isEqualTo(now);
    }

    static String table(List<String> heads, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        line(table, heads);
        line(table, heads.stream().map(_ -> "---").toList());
        rows.forEach(row -> line(table, row));
        return table.toString();
    }

    private static void line(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
