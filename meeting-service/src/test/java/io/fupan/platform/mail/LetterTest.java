package io.fupan.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.catalogue.Language;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final String LINK = "https://fupan.example.com/invitation#token";

    @Test
    void it_says_who_invites_where_to_go_and_for_how_long() {
        Letter letter = Letter.invitation(Language.EN, "Jing Li", "Yue Sun", 7, LINK);
        assertThat(letter.subject()).isEqualTo("Yue Sun invites you to Fupan");
        assertThat(letter.text())
                .startsWith("Dear Jing Li,\n\nYue Sun has opened")
                .contains("\n\n" + LINK + "\n\n", "7 days");
        assertThat(letter.html()).contains("<html lang=\"en\">", "href=\"" + LINK + "\"", "7 days");
    }

    @Test
    void it_is_in_the_language_of_whoever_reads_it() {
        Letter letter = Letter.reset(Language.ZH, "李静", 1, LINK);
        assertThat(letter.subject()).isEqualTo("换一个复盘的密码");
        assertThat(letter.text()).startsWith("李静，你好：").contains("1 小时");
        assertThat(letter.html()).contains("<html lang=\"zh-CN\">").doesNotContain("Dear");
    }

    @Test
    void names_are_text_whatever_they_look_like() {
        Letter letter = Letter.invitation(Language.EN, "<img src=x onerror=alert(1)>", "\"><script>", 7, LINK);
        assertThat(letter.html()).doesNotContain("<img", "<script").contains("&lt;img src=x");
        assertThat(letter.text()).contains("<img src=x onerror=alert(1)>");
    }
}
