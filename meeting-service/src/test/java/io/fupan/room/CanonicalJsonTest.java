package io.fupan.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    private static final JsonMapper JACKSON = JsonMapper.builder().build();

    @Test
    void sortsKeysAndLeavesNoSpaces() {
        var tree = Map.of("b", List.of(1, "x", true), "a", Map.of(), "B", List.of());
        assertThat(CanonicalJson.write(tree)).isEqualTo("{\"B\":[],\"a\":{},\"b\":[1,\"x\",true]}");
    }

    @Test
    void writesNullInPatches() {
        Map<String, Object> patch = new HashMap<>();
        patch.put("gone", null);
        patch.put("list", Arrays.asList(null, 9_007_199_254_740_991L));
        assertThat(CanonicalJson.write(patch)).isEqualTo("{\"gone\":null,\"list\":[null,9007199254740991]}");
        assertThat(CanonicalJson.write(null)).isEqualTo("null");
    }

    @Test
    void escapesWhatMustBeEscapedAndNothingElse() {
        assertThat(CanonicalJson.write("\"\\/\b\f\n\r\t\u0001\u001f\u007f"))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\"");
    }

    @Test
    void keepsPairsAndEscapesLoneSurrogates() {
        assertThat(CanonicalJson.write("棋😀")).isEqualTo("\"棋😀\"");
        assertThat(CanonicalJson.write("a\ud83d")).isEqualTo("\"a\\ud83d\"");
        assertThat(CanonicalJson.write("\ude00b")).isEqualTo("\"\\ude00b\"");
        assertThat(CanonicalJson.write("\ud83d\ud83d\ude00")).isEqualTo("\"\\ud83d😀\"");
    }

    @Test
    void sortsKeysByTheirUtf16Units() {
        assertThat(CanonicalJson.write(Map.of("\uffff", 1, "😀", 2, "a", 3)))
                .isEqualTo("{\"a\":3,\"😀\":2,\"\uffff\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "复盘:第 47 步",
                "\u2028\u2029",
                "<script>alert('&')</script>",
                "é e\u0301",
                "👩‍👩‍👧",
                "\u200f\u202e"
            })
    void everyReaderReadsTheSame(String text) {
        String json = CanonicalJson.write(Map.of(text, text));
        assertThat(JACKSON.readValue(json, Map.class)).isEqualTo(Map.of(text, text));
    }

    @Test
    void refusesFractions() {
        assertThatThrownBy(() -> CanonicalJson.write(List.of(0.7))).isInstanceOf(IllegalArgumentException.class);
    }
}
