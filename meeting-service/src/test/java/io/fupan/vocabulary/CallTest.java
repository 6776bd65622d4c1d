package io.fupan.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://meeting.tencent.com/dm/abc", "https://us02web.zoom.us/j/812?pwd=a%20b"})
    void leads_somewhere_safe(String link) {
        assertThat(linked(link).link().orElseThrow()).hasToString(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:host@example.com", "https://zoom.us@elsewhere.example/j/1"})
    void never_leads_elsewhere_than_it_says(String link) {
        assertThatThrownBy(() -> linked(link)).hasMessage("call-link-not-allowed");
    }

    @Test
    void of_nothing_is_nonsense() {
        assertThatThrownBy(() -> new Call(
                        Optional.of(CallService.ZOOM),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .hasMessage("call-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "1\n2"})
    void has_a_number_one_can_read_out(String number) {
        assertThatThrownBy(() -> new Call(
                        Optional.empty(), Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty()))
                .isInstanceOf(Nonsense.class);
    }

    private static Call linked(String link) {
        return new Call(
                Optional.empty(), Optional.of(new Link(link)), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
