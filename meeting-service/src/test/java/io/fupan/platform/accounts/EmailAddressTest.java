package io.fupan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.vocabulary.Nonsense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void the_same_address_is_written_one_way() {
        assertThat(new EmailAddress(" Yue.Sun@Example.COM ")).isEqualTo(new EmailAddress("yue.sun@example.com"));
        assertThat(new EmailAddress("孙悦@例子.公司").localPart()).isEqualTo("孙悦");
        assertThat(new EmailAddress("admin@localhost").value()).isEqualTo("admin@localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yue",
                "@example.com",
                "yue@",
                "yue@-example.com",
                "a@b@c.com",
                "yue sun@example.com",
                "yue@example.com\r\nBcc: all@example.com",
                "yue,all@example.com",
                "\"yue\"@example.com",
                "yue\u202Emoc@example.com"
            })
    void what_could_mean_something_else_is_none(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(Nonsense.class);
    }
}
