package io.fupan.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Nonsense;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cycles, days, numbers and guarded text as people write them. */
class CellTextsTest {

    @ParameterizedTest
    @CsvSource({
        "2026年度,2026",
        "FY2026,2026",
        "2026,2026",
        "２０２６年度,2026",
        "2026年全年,2026",
        "2026年9-10月,2026-B5",
        "2026年9月-10月,2026-B5",
        "2026年9至10月,2026-B5",
        "Sep-Oct 2026,2026-B5",
        "September – October 2026,2026-B5",
        "2026 Sep-Oct,2026-B5",
        "2026-B5,2026-B5",
        "2026年第五双月,2026-B5",
        "2026年1-2月,2026-B1",
        "2026年7-9月,2026-Q3",
        "Jul–Dec 2026,2026-H2",
        "2026Q3,2026-Q3",
        "Q3 2026,2026-Q3",
        "2026年第三季度,2026-Q3",
        "2026年Q3,2026-Q3",
        "2026年上半年,2026-H1",
        "H2 2026,2026-H2",
        "2026年9月,2026-M09",
        "Sep 2026,2026-M09",
        "2026-09,2026-M09",
        "2026-M09,2026-M09",
        "2026年1-12月,2026"
    })
    void cycles_are_read_as_people_write_them(String text, String cycle) {
        assertThat(CycleText.read(text)).isEqualTo(new Cycle(cycle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年8-9月", "2026年10-9月", "Xyz-Oct 2026", "soon", "2026年0-1月", "2026-13", "2026.9", ""})
    void what_is_no_cycle_is_refused(String text) {
        assertThatThrownBy(() -> CycleText.read(text)).isInstanceOf(Nonsense.class);
    }

    @Test
    void every_cycle_is_read_back_as_it_is_written() {
        List<String> names = List.of(
                "2026", "2026-H1", "2026-H2", "2026-Q1", "2026-Q4", "2026-B1", "2026-B6", "2026-M01", "2026-M12");
        for (Tongue tongue : Tongue.values())
            assertThat(names)
                    .allSatisfy(name -> assertThat(CycleText.read(CycleText.write(new Cycle(name), tongue)))
                            .isEqualTo(new Cycle(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-31",
                "2026/10/31",
                "2026.10.31",
                "2026年10月31日",
                "２０２６年１０月３１日",
                "20261031",
                "31 Oct 2026",
                "October 31, 2026",
                "10/31/2026",
                "31/10/2026",
                "31.10.2026",
                "2026-10-31T00:00:00Z"
            })
    void days_are_read_in_both_styles(String text) {
        assertThat(DateText.read(text)).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "3/4/2026,DATE_AMBIGUOUS",
        "2026-02-30,DATE_UNREADABLE",
        "10月31日,DATE_UNREADABLE",
        "soon,DATE_UNREADABLE",
        "31 Foo 2026,DATE_UNREADABLE",
        "45000,DATE_UNREADABLE"
    })
    void a_day_that_could_be_another_is_refused(String text, Fault fault) {
        assertThatThrownBy(() -> DateText.read(text)).extracting("fault").isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "101.2,101.2,''", "101.20,101.20,''", "-3,-3,''", "−3,-3,''", "'1,234',1234,''", "'12,345,678.9',12345678.9,''",
        "１２３．５,123.5,''", "3万,30000,''", "1.25亿,125000000,''", "3.5 万元,35000,元", "70%,70,%", "７０％,70,%",
        "12天,12,天", "12 days,12,days", "96.0%,96.0,%"
    })
    void numbers_are_read_with_what_stands_behind(String text, String number, String unit) {
        Figure figure = Figure.read(text);
        assertThat(figure.amount().text()).isEqualTo(number);
        assertThat(figure.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,5',NUMBER_AMBIGUOUS", "'1,23,456',NUMBER_AMBIGUOUS", "nine,NUMBER_UNREADABLE", "约30,NUMBER_UNREADABLE",
        "1.2.3,NUMBER_UNREADABLE", "1e5000,NUMBER_UNREADABLE", "12345678901234567,NUMBER_UNREADABLE",
                "10-20,NUMBER_UNREADABLE"
    })
    void what_could_be_another_number_is_refused(String text, Fault fault) {
        assertThatThrownBy(() -> Figure.read(text)).extracting("fault").isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+2",
                "@SUM(A1)",
                "\t=1",
                "'=1",
                "''=1",
                "＝1",
                "plain",
                "-5",
                "12.5%",
                "'",
                "'plain",
                "-"
            })
    void guarded_text_is_read_back_and_begins_as_no_formula(String text) {
        String written = SafeCell.write(text);
        assertThat(SafeCell.read(written)).isEqualTo(text);
        boolean number = text.matches("-?\\d+(\\.\\d+)?%?");
        if (!number) assertThat(written).doesNotMatch("(?s)[=+\\-@\\t\\r＝＋－＠].*");
        if (number) assertThat(written).isEqualTo(text);
    }
}
