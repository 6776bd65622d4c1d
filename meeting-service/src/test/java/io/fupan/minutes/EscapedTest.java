package io.fupan.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedTest {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# no heading #",
                "- no list",
                "+ no list",
                "1. no list",
                "12) no list",
                "> no quote",
                "*no* _emphasis_ **at** __all__ ~~here~~",
                "`no code` ``here``",
                "[no link](javascript:alert(1))",
                "![no picture](https://example.org/a.png)",
                "<https://example.org>",
                "<script>alert('&')</script>",
                "<!-- no comment -->",
                "&lt; &copy; &#35; &amp;",
                "C:\\temp\\*",
                "a | b | c",
                "[ref]: https://example.org",
                "***",
                "===",
                "---",
                "| a | b |\n| --- | --- |\n| c | d |",
                "a\n===\nb",
                "a\n:-\nb",
                "a\n# b\n- c\n1. d\n> e\n```\nf\n~~~",
                "中文，第 1 步：「目标」！",
                "https://example.org/a_b_c 和 www.example.org",
            })
    void readsAsTheVeryWords(String words) {
        String expected = words.lines()
                .map(line -> line.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"))
                .reduce((one, next) -> one + "<br />\n" + next)
                .orElseThrow();
        assertThat(html(Escaped.text(words))).isEqualTo("<p>" + expected + "</p>\n");
        assertThat(html("## " + Escaped.oneLine(words)))
                .isEqualTo("<h2>" + expected.replace("<br />\n", " ") + "</h2>\n");
    }

    @Test
    void keepsLinesButNoBlankOnes() {
        assertThat(Escaped.text("  one\r\n\n\n\ttwo  \n")).isEqualTo("one\\\ntwo");
        assertThat(Escaped.oneLine("one\n\ntwo")).isEqualTo("one two");
    }

    @Test
    void leavesOrdinaryTextReadable() {
        String text = "从 42% 到 70%，B1.2 (10-31)! \"Yes\" - it's 3.5:1";
        assertThat(Escaped.text(text)).isEqualTo(text);
    }

    private static String html(String markdown) {
        Node page = PARSER.parse(markdown);
        return HTML.render(page);
    }
}
