package io.fupan.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.platform.sheets.FileRefused.Why;
import io.fupan.sheets.Existing;
import io.fupan.sheets.Fault;
import io.fupan.sheets.Plan;
import io.fupan.sheets.Plans;
import io.fupan.sheets.Wanted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every kind people have, and those that would cost more than they are worth. */
class SheetFileTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("周期", "目标编号", "目标", "KR编号", "关键结果", "权重"),
            List.of("2026年度", "A1", "让客户“信赖”,续约", "A1.1", "留存率到108%", "0.5"),
            List.of("2026年度", "A1", "让客户“信赖”,续约", "A1.2", "两\n行", "50%"));

    @ParameterizedTest
    @CsvSource({
        "UTF-8,''",
        "UTF-8,\ufeff",
        "UTF-16LE,\ufeff",
        "UTF-16BE,\ufeff",
        "UTF-16LE,''",
        "UTF-16BE,''",
        "GB18030,''",
        "GB18030,\ufeff"
    })
    void every_encoding_and_delimiter_says_the_same(String encoding, String mark) {
        for (String delimiter : List.of(",", ";", "\t"))
            for (String end : List.of("\n", "\r\n"))
                assertSame(Plans.of(
                        SheetFile.of((mark + csv(delimiter, end)).getBytes(Charset.forName(encoding)))
                                .source(),
                        Wanted.NOTHING,
                        Existing.nothing()));
    }

    private static String csv(String delimiter, String end) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : ROWS)
            lines.add(String.join(
                    delimiter, row.stream().map(it -> '"' + it + '"').toList()));
        return String.join(end, lines) + end;
    }

    private static void assertSame(Plan plan) {
        assertThat(plan.problems()).extracting(it -> it.fault()).containsOnly(Fault.KIND_ASSUMED);
        assertThat(plan.objectives())
                .extracting(it -> it.text().text().orElse(""))
                .containsExactly("让客户“信赖”,续约");
        assertThat(plan.keyResults())
                .extracting(it -> it.text().text().orElse(""))
                .containsExactly("留存率到108%", "两\n行");
    }

    @Test
    void a_table_in_markdown_says_it_too() {
        String markdown = "我们的 OKR：\n\n| 周期 | 目标编号 | 目标 | KR编号 | 关键结果 | 权重 |\n|---|:--|---|---|---|--:|\n"
                + "| 2026年度 | A1 | 让客户“信赖”,续约 | A1.1 | 留存率到108% | 0.5 |\n"
                + "| 2026年度 | A1 | 让客户“信赖”,续约 | A1.2 | 两<br>行 | 50% |\n";
        assertSame(plan(markdown.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_workbook_says_it_too_with_its_dates_and_percents() throws IOException {
        assertSame(plan(Xlsx.write("OKR", ROWS)));
        Plan plan = plan(workbook(sheet -> {
            List.of("周期", "目标", "关键结果", "截止日期", "权重").forEach(it -> sheet.value(0, column(sheet, it), it));
            sheet.value(1, 0, 2026);
            sheet.value(1, 1, "甲");
            sheet.value(1, 2, "一");
            sheet.value(1, 3, LocalDate.of(2026, 10, 31));
            sheet.style(1, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 4, new BigDecimal("1"));
            sheet.style(1, 4).format("0%").set();
        }));
        assertThat(plan.isSound()).as(plan.problems() + "").isTrue();
        assertThat(plan.keyResults().getFirst().due()).contains(LocalDate.of(2026, 10, 31));
    }

    private static int column(Worksheet sheet, String name) {
        return List.of("周期", "目标", "关键结果", "截止日期", "权重").indexOf(name);
    }

    @Test
    void a_formula_is_told_at_its_cell_and_only_where_it_is_read() throws IOException {
        Plan plan = plan(workbook(sheet -> {
            List.of("周期", "目标", "关键结果", "备注")
                    .forEach(it ->
                            sheet.value(0, List.of("周期", "目标", "关键结果", "备注").indexOf(it), it));
            sheet.value(1, 0, 2026);
            sheet.value(1, 1, "甲");
            sheet.formula(1, 2, "HYPERLINK(\"https://example.com\",\"一\")");
            sheet.formula(1, 3, "1+1");
        }));
        assertThat(plan.problems())
                .filteredOn(it -> it.fault() == Fault.FORMULA_CELL)
                .singleElement()
                .satisfies(it -> assertThat(List.of(it.row(), it.place())).isEqualTo(List.of(2, 3)));
        assertThat(plan.isSound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'',SHEET_EMPTY",
        "'  \n ',SHEET_EMPTY",
        "'PK\u0003\u0004 nonsense',SHEET_BROKEN",
        "'a\u0001b',SHEET_NOT_TEXT"
    })
    void what_is_no_sheet_is_refused(String text, Why why) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), why);
    }

    @Test
    void old_and_locked_workbooks_are_refused_by_name() {
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, Why.SHEET_OF_OLD_EXCEL);
    }

    @Test
    void a_damaged_file_is_not_taken_for_one_in_another_encoding() {
        byte[] bytes = csv(",", "\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xFF;
        assertRefused(bytes, Why.SHEET_TEXT_DAMAGED);
    }

    /** 200 MB of blanks in 200 KB. */
    @Test
    void a_zip_bomb_is_put_down_at_the_limit() throws IOException {
        byte[] bomb = packed(Map.of("xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) out.write(blanks);
        }));
        assertThat(bomb.length).isLessThan(400_000);
        assertRefused(bomb, Why.SHEET_PACKED_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "AAA1", "ZZZZZZZZZZZZZZ1"})
    void a_cell_that_claims_a_place_far_out_costs_nothing(String place) throws IOException {
        byte[] bytes = packed(Map.of(
                "xl/odd.name",
                out -> out.write(("<worksheet><sheetData><row><c r=\"" + place + "\"/></row></sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8))));
        assertRefused(bytes, Why.SHEET_PACKED_TOO_LARGE);
    }

    @Test
    void declared_entities_are_refused() throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>";
        assertRefused(
                packed(Map.of("xl/sharedStrings.xml", out -> out.write(laughs.getBytes(StandardCharsets.UTF_8)))),
                Why.SHEET_BROKEN);
    }

    private interface Content {
        void to(ZipOutputStream out) throws IOException;
    }

    private static byte[] packed(Map<String, Content> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Content> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                entry.getValue().to(zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private interface Filling {
        void of(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            filling.of(workbook.newWorksheet("OKR"));
        }
        return bytes.toByteArray();
    }

    private static Plan plan(byte[] file) {
        return Plans.of(SheetFile.of(file).source(), Wanted.NOTHING, Existing.nothing());
    }

    private static void assertRefused(byte[] file, Why why) {
        assertThatThrownBy(() -> SheetFile.of(file))
                .isInstanceOf(FileRefused.class)
                .extracting("why")
                .isEqualTo(why);
    }
}
