package io.fupan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final EmailAddress EMAIL = new EmailAddress("yue.sun@example.com");
    private static final Set<String> NAMES = Set.of("孙悦", "Yue Sun", "孙悦悦是我的全名啊一共十二字");

    @ParameterizedTest
    @ValueSource(strings = {"stones on a board", "落子无悔大丈夫也要复盘才好", "xxxxyyyyzzzzw v", "83920174839201"})
    void what_is_long_and_nobodys_first_guess_is_fine(String password) {
        assertThat(PasswordRules.objection(password, EMAIL, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, password-too-short",
        "落子无悔大丈夫复盘好, password-too-short",
        "aaaaaaaaaaaaaaa, password-too-common",
        "abababababab, password-too-common",
        "Password-2026!, password-too-common",
        "Hunter!!2026.11, password-too-common",
        "123456789012, password-too-common",
        "1QAZ2wsx3edc, password-too-common",
        "yue.sun@example.com, password-is-known-of-you",
        "Yue.Sun.20261125, password-is-known-of-you",
        "孙悦悦是我的全名啊一共十二字, password-is-known-of-you",
    })
    void what_others_would_try_is_not(String password, String problem) {
        assertThat(PasswordRules.objection(password, EMAIL, NAMES)).hasValue(problem);
    }

    @Test
    void characters_are_counted_as_people_see_them() {
        String twelve = "\uD83D\uDC09".repeat(5) + "乾坤离坎震巽艮";
        assertThat(PasswordRules.objection(twelve, EMAIL, NAMES)).isEmpty();
        assertThat(PasswordRules.objection("龙凤麟龟鹤鹿虎豹".repeat(16), EMAIL, NAMES)).isEmpty();
        assertThat(PasswordRules.objection("龙凤麟龟鹤鹿虎豹".repeat(16) + "马", EMAIL, NAMES))
                .hasValue("password-too-long");
    }
}
