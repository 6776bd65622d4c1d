package io.fupan.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com:8443/a/b?c=d#e",
                "https://example.com/知识库",
                "mailto:li.jing@example.com"
            })
    void leadsToTheWebOrToAMailbox(String url) {
        assertThat(new Link(url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "//example.com",
                "/meetings",
                "http://example.com",
                "https:",
                "https:example.com",
                "https:///path",
                "HTTPS://example.com",
                "https://example.com/\"onmouseover=\"alert(1)",
                "https://example.com/<script>",
                "https://example.com/a b",
                "https://example.com\\@evil.example",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "javascript://example.com/%0aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "data:text/html;base64,PHNjcmlwdD4=",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "ftp://example.com",
                "blob:https://example.com/1",
                "view-source:https://example.com",
                "intent://example.com#Intent;end",
                "mailto:"
            })
    void andNowhereElse(String url) {
        assertThatThrownBy(() -> new Link(url)).isInstanceOf(Nonsense.class).hasMessage("link-not-allowed");
    }
}
