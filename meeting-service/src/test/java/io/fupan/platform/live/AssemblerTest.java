package io.fupan.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblerTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "é", "中文", "𝄞", "a𝄞中é\u0000"})
    void bytesAreThoseOfUtf8(String text) {
        assertThat(Frame.utf8Length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void piecesBecomeOneFrameEvenWhenCutInsideACharacter() {
        var assembler = new Assembler();
        assertThat(assembler.add("a\uD834", false)).isEmpty();
        assertThat(assembler.add("\uDD1E!", true)).hasValue(new Assembler.Whole("a𝄞!", "", false));
        assertThat(assembler.add("next", true)).hasValue(new Assembler.Whole("next", "", false));
    }

    @Test
    void whatGrowsTooLargeKeepsOnlyItsHead() {
        var assembler = new Assembler();
        for (int i = 0; i < 200; i++) assembler.add("x".repeat(1_000), false);
        assertThat(assembler.add("y", true)).hasValueSatisfying(whole -> {
            assertThat(whole.tooLarge()).isTrue();
            assertThat(whole.text()).hasSizeLessThanOrEqualTo(1_024).startsWith("xxx");
        });
        assertThat(assembler.add("{}", true)).hasValue(new Assembler.Whole("{}", "", false));
    }
}
