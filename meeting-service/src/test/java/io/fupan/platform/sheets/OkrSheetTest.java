package io.fupan.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.Score;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OkrSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_same_sheet_in_either_language_says_the_same(String language) throws IOException {
        List<OkrRow> rows = sample(language);
        assertThat(rows).hasSize(10).extracting(OkrRow::code).startsWith("A1.1").endsWith("B2.4");
        OkrRow tickets = rows.get(5);
        assertThat(tickets.cycle()).isEqualTo(new Cycle("2026-B5"));
        assertThat(tickets.kind()).isEqualTo(KeyResultKind.COMMITTED);
        assertThat(tickets.confidence()).contains(new Score(7));
        assertThat(tickets.supports()).contains("A1");
        assertThat(tickets.metric().flatMap(Metric::completion)).contains(new BigDecimal("0.69"));
        assertThat(rows.getFirst().cycle()).isEqualTo(Cycle.year(2026));
        assertThat(rows.get(6).metric()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026年度,2026",
        "FY2026,2026",
        "2026,2026",
        "2026年9-10月,2026-B5",
        "Sep-Oct 2026,2026-B5",
        "2026年1-2月,2026-B1",
        "2026年7-9月,2026-Q3",
        "Jul–Dec 2026,2026-H2"
    })
    void cycles_are_read_as_people_write_them(String text, String cycle) {
        assertThat(CycleText.read(text)).isEqualTo(new Cycle(cycle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年8-9月", "2026年10-9月", "Xyz-Oct 2026", "soon", "2026年0-1月"})
    void what_is_no_cycle_is_refused(String text) {
        assertThatThrownBy(() -> CycleText.read(text)).isInstanceOf(Nonsense.class);
    }

    @ParameterizedTest
    @CsvSource({
        "',0.7,0.25',',7,0.25','row 7, CONFIDENCE: score-out-of-range'",
        "',0.7,0.25',',0.75,0.25','row 7, CONFIDENCE: unreadable'",
        "',0.7,0.25',',0.7,25','row 7, WEIGHT: weight-out-of-range'",
        "'committed,B1.3','hopeful,B1.3','row 7, KIND: kind-unknown'",
        "'9.5,6,','nine,6,','row 7, START: not-a-decimal'",
        "'tickets,9.5',',9.5','row 7, UNIT: missing'",
        "'key result,unit','outcome,unit','row 1, KEY_RESULT: missing'",
    })
    void what_is_wrong_is_said_with_its_row_and_column(String part, String instead, String complaint)
            throws IOException {
        String sheet = text("en").replace(part, instead);
        assertThat(sheet).isNotEqualTo(text("en"));
        assertThatThrownBy(() -> OkrSheet.read(new StringReader(sheet)))
                .isInstanceOf(SheetUnreadable.class)
                .hasMessage(complaint);
    }

    @Test
    void an_empty_sheet_lacks_its_header() {
        assertThatThrownBy(() -> OkrSheet.read(new StringReader(""))).isInstanceOf(SheetUnreadable.class);
    }

    @Test
    void an_owner_may_be_missing() throws IOException {
        String sheet = text("en").replace(",Hang Zhou,", ",,");
        assertThat(OkrSheet.read(new StringReader(sheet)).get(6).owner()).isEqualTo(Optional.empty());
    }

    private static List<OkrRow> sample(String language) throws IOException {
        return OkrSheet.read(new StringReader(text(language)));
    }

    private static String text(String language) throws IOException {
        String name = "/demo/okr-customer-success-2026." + language + ".csv";
        try (var reader = new InputStreamReader(OkrSheetTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        }
    }
}
