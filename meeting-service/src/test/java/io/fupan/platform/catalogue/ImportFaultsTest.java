package io.fupan.platform.catalogue;

import static io.fupan.platform.catalogue.Language.EN;
import static io.fupan.platform.catalogue.Language.ZH;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.sheets.Fault;
import io.fupan.sheets.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportFaultsTest {

    @Test
    void every_fault_has_a_sentence_and_no_sentence_is_idle() {
        assertThat(ImportFaults.codes())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Fault.values()).map(Fault::code).toList());
    }

    @Test
    void every_sentence_is_whole_in_both_languages() {
        for (Fault fault : Fault.values()) {
            assertThat(ImportFaults.names(fault.code(), ZH)).isEqualTo(ImportFaults.names(fault.code(), EN));
            assertThat(said(fault, ZH)).doesNotContainPattern("[{}#]{2}");
            assertThat(said(fault, EN)).doesNotContainPattern("[{}]").matches("(?s).*[.”]");
        }
    }

    private static String said(Fault fault, Language language) {
        Map<String, String> arguments = new HashMap<>();
        ImportFaults.names(fault.code(), language).forEach(name -> arguments.put(name, "1"));
        return ImportFaults.render(new Problem(1, 1, Optional.empty(), fault, arguments), language);
    }
}
