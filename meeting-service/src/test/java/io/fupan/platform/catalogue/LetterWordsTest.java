package io.fupan.platform.catalogue;

import static io.fupan.platform.catalogue.Language.EN;
import static io.fupan.platform.catalogue.Language.ZH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterWordsTest {

    @Test
    void both_languages_say_the_same_of_the_same() {
        assertThat(LetterWords.keys())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(LetterWords.names(key, ZH)).isEqualTo(LetterWords.names(key, EN)));
    }
}
