package io.fupan.findings;

import static io.fupan.findings.Severity.SERIOUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        two-ideas | 完善知识库并组织客户沙龙 | 并组织 | ① 完善知识库  ② 组织客户沙龙
        two-ideas | Improve the knowledge base and hold customer salons | ' and hold' | ① Improve the knowledge base  ② hold customer salons
        two-ideas | Increase deployment speed and platform reliability | ' and platform reliability' |
        keeps-going | 保持服务质量稳定 | 保持 |
        keeps-going | Maintain current service levels | Maintain |
        """)
    void an_objectives_words_are_pointed_at(String rule, String text, String quote, String better) {
        Finding finding = only(rule, Labelled.of("O ^A1 | " + text + " |", KEY_RESULTS));
        assertThat(finding.quote().orElseThrow().text()).isEqualTo(quote);
        assertThat(finding.better()).isEqualTo(Optional.ofNullable(better));
        assertThat(finding.objective()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        task-not-result | 推进与产品部的需求对接 | 推进 |
        task-not-result | Hold 4 customer salons | Hold |
        no-number | 品牌形象明显提升 | 品牌形象明显提升 |
        no-unit | 客户满意度从８２提升到９０ | ９０ | 客户满意度从８２提升到９０［单位］
        no-unit | Customer satisfaction score from 82 to 90 | 90 | Customer satisfaction score from 82 to 90 [unit]
        no-start | NPS提升到50 | 50 | NPS提升到50（现为____）
        no-start | Raise NPS to 50 | 50 | Raise NPS to 50 (today: ____)
        """)
    void a_key_results_words_are_pointed_at(String rule, String text, String quote, String better) {
        Finding finding = only(rule, Labelled.of(OBJECTIVE, "K | " + text + " |", KEY_RESULTS));
        assertThat(finding.quote().orElseThrow().text()).isEqualTo(quote);
        assertThat(finding.better()).isEqualTo(Optional.ofNullable(better));
        assertThat(finding.keyResult()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "让医生和患者都信赖的预约",
        "成为中小企业客户续约时最信赖的伙伴",
        "Doctors and patients trust our appointments",
        "Be the partner small and medium businesses trust most"
    })
    void two_of_whom_it_is_for_are_one_idea(String text) {
        assertThat(rules(Labelled.of("O ^A1 | " + text + " |", KEY_RESULTS))).doesNotContain(Rule.TWO_IDEAS);
    }

    @Test
    void a_metric_beside_the_words_is_measure_enough() {
        Sheet sheet = Labelled.of(OBJECTIVE, "K m:62>80 points | Survey score of our customers |", KEY_RESULTS);
        assertThat(Findings.of(sheet)).isEmpty();
    }

    @Test
    void weights_are_offered_in_the_same_proportions() {
        Sheet sheet = Labelled.of(
                OBJECTIVE,
                "K w0.5 | Customers who renew from 81% to 90% |",
                "K w0.4 | Customers who call again within a week from 22% to 12% |",
                "K w0.3 | Tickets per customer from 9.5 to 6 |");
        assertThat(only("weights-not-one", sheet).better()).contains("B1.1 0.42 · B1.2 0.33 · B1.3 0.25");
    }

    @Test
    void thirds_add_up_to_one() {
        Sheet sheet = Labelled.of(
                OBJECTIVE,
                "K w0.33 | Customers who renew from 81% to 90% |",
                "K w0.33 | Customers who call again within a week from 22% to 12% |",
                "K w0.33 | Tickets per customer from 9.5 to 6 |");
        assertThat(rules(sheet)).doesNotContain(Rule.WEIGHTS_NOT_ONE);
    }

    @Test
    void the_customer_of_the_charter_counts_as_named() {
        Sheet sheet = Labelled.of(
                "O ^A1 | Harvest honey twice with every apiarist |", "K | Hives harvested twice from 20% to 50% |");
        assertThat(rules(sheet)).contains(Rule.NO_CUSTOMER);
        Sheet named = new Sheet(
                sheet.cycle(),
                true,
                sheet.objectives(),
                sheet.keyResults(),
                sheet.arrived(),
                sheet.carried(),
                Optional.of(Words.of("apiarists")));
        assertThat(rules(named)).doesNotContain(Rule.NO_CUSTOMER);
    }

    @Test
    void a_date_in_the_words_is_a_date() {
        assertThat(rules(Labelled.of(OBJECTIVE, "K @none | NPS from 31 to 50 by 15 October |")))
                .doesNotContain(Rule.NO_DATE);
        assertThat(rules(Labelled.of(OBJECTIVE, "K @none | 10月底前，客户NPS从31提升到50 |")))
                .doesNotContain(Rule.NO_DATE);
        assertThat(rules(Labelled.of(OBJECTIVE, "K @none | NPS from 31 to 50 |")))
                .contains(Rule.NO_DATE);
    }

    @Test
    void erased_words_are_not_read() {
        Sheet sheet = Labelled.of("O ^A1 | Improve the knowledge base and hold customer salons |", KEY_RESULTS);
        var erased = new Words.Erased("4o0zqk0c2Vh1Yw");
        List<Objective> objectives = sheet.objectives().stream()
                .map(it -> new Objective(it.id(), it.cycle(), it.code(), erased, it.supports()))
                .toList();
        List<KeyResult> keyResults = sheet.keyResults().stream()
                .map(it -> new KeyResult(
                        it.id(),
                        it.objective(),
                        it.code(),
                        erased,
                        it.kind(),
                        it.metric(),
                        it.confidence(),
                        it.weight(),
                        it.owner(),
                        it.due()))
                .toList();
        assertThat(Findings.of(new Sheet(
                        sheet.cycle(),
                        true,
                        objectives,
                        keyResults,
                        sheet.arrived(),
                        sheet.carried(),
                        Optional.empty())))
                .isEmpty();
    }

    @Test
    void the_weightiest_come_first_and_the_same_sheet_says_the_same() {
        Sheet sheet = Labelled.read("tuning.txt").getFirst().sheet();
        List<Finding> findings = Findings.of(sheet);
        assertThat(findings).isEqualTo(Findings.of(sheet));
        assertThat(findings.getFirst().severity()).isEqualTo(SERIOUS);
        assertThat(findings).extracting(Finding::severity).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void every_quote_stands_where_it_says() {
        for (Labelled labelled : Labelled.read("tuning.txt"))
            for (Finding finding : Findings.of(labelled.sheet()))
                finding.quote()
                        .ifPresent(quote -> assertThat(labelled.text(Labelled.label(finding)))
                                .contains(quote.text())
                                .satisfies(text -> assertThat(text.substring(quote.start(), quote.end()))
                                        .isEqualTo(quote.text())));
    }

    @Test
    void a_long_text_is_read_to_a_point() {
        String filler = "1, ".repeat(2_000);
        assertThat(rules(Labelled.of("O ^A1 | Customers " + filler + " |", KEY_RESULTS)))
                .isEmpty();
        String late = "Customers ".repeat(60) + "is maintained";
        assertThat(rules(Labelled.of("O ^A1 | " + late + " |", KEY_RESULTS))).isEmpty();
    }

    @Test
    void an_empty_sheet_is_nothing_to_find_in() {
        var empty = new Sheet(new Cycle("2026-B5"), true, List.of(), List.of(), Set.of(), Set.of(), Optional.empty());
        assertThat(Findings.of(empty)).isEmpty();
    }

    private static final String OBJECTIVE = "O ^A1 | Customers who call are helped the first time |";
    private static final String KEY_RESULTS = """
        K | Customers who renew from 81% to 90% |
        K | Customers who call again within a week from 22% to 12% |
        K | Tickets per customer from 9.5 to 6 |\
        """;

    private static Finding only(String rule, Sheet sheet) {
        List<Finding> found = Findings.of(sheet).stream()
                .filter(it -> it.rule().code().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Rule> rules(Sheet sheet) {
        return Findings.of(sheet).stream().map(Finding::rule).toList();
    }
}
