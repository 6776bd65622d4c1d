package io.fupan.sheets;

import static io.fupan.sheets.Plans.goals;
import static io.fupan.sheets.Plans.ofTable;
import static io.fupan.sheets.Plans.problems;
import static io.fupan.sheets.Plans.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.sheets.Plan.Kind;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Direction;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.MetricForm;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a row is taken as it is meant, and if not, what is said where. */
class PlannerTest {

    private static final String FULL = "周期|目标编号|目标|承接|KR类型|KR编号|关键结果|单位|起始值|目标值|当前值|数据日期|信心|权重|负责人|截止日期";
    private static final String ROW =
            "2026年9-10月|B1|让客户见到成果|公司-O2|承诺|B1.1|占比从42%提升到70%|%|42|70|58|2026-10-28|0.6|1|李静|2026-10-31";

    @Test
    void a_full_row_is_taken_as_it_stands() {
        Plan plan = ofTable(FULL, ROW);
        assertThat(plan.problems()).isEmpty();
        Objective objective = plan.objectives().getFirst();
        assertThat(objective.cycle()).isEqualTo(new Cycle("2026-B5"));
        assertThat(objective.supports()).contains("公司-O2");
        KeyResult result = plan.keyResults().getFirst();
        assertThat(result.objective()).isEqualTo(objective.id());
        assertThat(result.kind()).isEqualTo(KeyResultKind.COMMITTED);
        assertThat(result.metric())
                .contains(new Metric(
                        "%",
                        new Amount("42"),
                        new Amount("70"),
                        Optional.of(new Amount("58")),
                        Optional.of(LocalDate.of(2026, 10, 28))));
        assertThat(result.confidence()).contains(new Score(6));
        assertThat(result.owner()).contains(KnownPeople.LI_JING);
        assertThat(result.due()).contains(LocalDate.of(2026, 10, 31));
        assertThat(plan.goals().getFirst().kind()).isEqualTo(Kind.NEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "|2026年9-10月|# |2026年8-9月| #2/cycle cycle-unknown",
                "|承诺|#|随便|#2/kind kind-unknown",
                "|42|#|四十二|#2/start number-unreadable",
                "|70|#|1,5|#2/target number-ambiguous",
                "|58|#|58天|#2/current unit-differs",
                "|%|#||#2/unit missing",
                "|2026-10-28|#|3/4/2026|#2/as-of date-ambiguous",
                "|2026-10-28|#|2026-12-28|#2/as-of as-of-in-the-future",
                "|0.6|#|7|#2/confidence confidence-unreadable",
                "|0.6|#|0.75|#2/confidence confidence-unreadable",
                "|1|#|40|#2/weight weight-unreadable",
                "|1|#|0.5|#2/weight weights-not-one",
                "|李静|#|李四|#2/owner owner-unknown",
                "|李静|#|张伟|#2/owner owner-ambiguous",
                "|公司-O2|#|公司-O9|#2/supports reference-unknown",
                "|B1.1|#||#2/code missing",
                "|让客户见到成果|#||#2/objective missing",
                "|2026-10-31#|2026-02-30#2/due date-unreadable",
            })
    void what_is_wrong_is_said_at_its_row_and_column(String part, String instead, String problem) {
        String row = ("|" + ROW).replace(part.strip(), instead.strip()).substring(1);
        assertThat(row).isNotEqualTo(ROW);
        Plan plan = ofTable(FULL, row);
        assertThat(problems(plan)).contains(problem);
        assertThat(plan.isSound()).isEqualTo(problem.contains("owner") || problem.contains("reference"));
    }

    @Test
    void columns_that_are_needed_and_columns_nobody_reads_are_told() {
        assertThat(problems(ofTable("目标|备注", "a|b")))
                .containsExactlyInAnyOrder(
                        "1/key-result column-missing", "1/cycle column-missing", "1/2 column-unknown");
    }

    @Test
    void a_title_may_stand_above_the_header_and_names_may_be_others() {
        Plan plan = ofTable("客户成功部 OKR||||", "||||", "Period|O|Key Result (KR)|KR|备注", "Q3 2026|Grow|Revenue up|KR1|x");
        assertThat(plan.header().row()).isEqualTo(3);
        assertThat(goals(plan)).containsExactly("2026-Q3 O1 Grow");
        assertThat(results(plan)).containsExactly("KR1 Revenue up 1");
    }

    @Test
    void merged_cells_go_on_below_unless_the_codes_say_otherwise() {
        Plan merged = ofTable("周期|目标编号|目标|KR编号|关键结果", "2026|A1|甲|A1.1|一", "|||A1.2|二");
        assertThat(merged.isSound()).isTrue();
        assertThat(results(merged)).containsExactly("A1.1 一 0.5", "A1.2 二 0.5");
        Plan lost = ofTable("周期|目标编号|目标|KR编号|关键结果", "2026|A1|甲|A1.1|一", "|||B1.1|二");
        assertThat(problems(lost)).contains("3/objective missing");
    }

    @Test
    void twins_and_objectives_with_two_wordings_are_told() {
        Plan plan = ofTable("周期|目标编号|目标|KR编号|关键结果", "2026|A1|甲|A1.1|一", "2026|A1|乙|A1.2|二", "2026|A1|甲|A1.1|三");
        assertThat(problems(plan)).contains("3/objective objective-differs", "4/code key-result-twice");
        assertThat(plan.problems().stream()
                        .filter(it -> it.fault() == Fault.KEY_RESULT_TWICE)
                        .findFirst()
                        .orElseThrow()
                        .arguments())
                .containsEntry("row", "2");
    }

    @Test
    void rows_of_another_department_are_not_taken() {
        assertThat(problems(ofTable("部门|周期|目标|关键结果", "市场部|2026|甲|一"))).contains("2/department department-other");
    }

    @Test
    void the_same_again_changes_nothing_and_a_change_is_shown() {
        Plan first = ofTable(FULL, ROW);
        Existing existing = Plans.existing(first);
        assertThat(Plans.of(Plans.table(FULL, ROW), Wanted.NOTHING, existing).count(Kind.SAME))
                .isEqualTo(2);
        Plan changed = Plans.of(Plans.table(FULL, ROW.replace("|58|", "|63.0|")), Wanted.NOTHING, existing);
        assertThat(changed.goals().getFirst().kind()).isEqualTo(Kind.SAME);
        Plan.Item<KeyResult> item = changed.results().getFirst();
        assertThat(item.kind()).isEqualTo(Kind.CHANGED);
        assertThat(item.before()).isEqualTo(Map.of(Column.CURRENT, "58"));
        assertThat(item.after()).isEqualTo(Map.of(Column.CURRENT, "63.0"));
        assertThat(item.value().id()).isEqualTo(first.keyResults().getFirst().id());
    }

    @Test
    void what_a_sheet_does_not_speak_of_stays_and_what_it_leaves_blank_goes() {
        Existing existing = Plans.existing(ofTable(FULL, ROW));
        Plan silent = Plans.of(
                Plans.table("周期|目标编号|目标|KR编号|关键结果", "2026-B5|B1|让客户见到成果|B1.1|占比从42%提升到70%"), Wanted.NOTHING, existing);
        assertThat(silent.count(Kind.SAME)).isEqualTo(2);
        Plan blank = Plans.of(Plans.table(FULL, ROW.replace("|李静|", "||")), Wanted.NOTHING, existing);
        assertThat(blank.keyResults().getFirst().owner()).isEmpty();
    }

    @Test
    void without_codes_the_same_words_are_the_same_thing() {
        String header = "周期|目标|关键结果";
        Existing existing = Plans.existing(ofTable(header, "2026|甲|一", "2026|甲|二"));
        Plan turned = Plans.of(Plans.table(header, "2026|乙|三", "2026|甲|二", "2026|甲|一"), Wanted.NOTHING, existing);
        assertThat(turned.problems()).extracting(Problem::fault).containsOnly(Fault.KIND_ASSUMED);
        assertThat(goals(turned)).containsExactly("2026 O2 乙", "2026 O1 甲");
        assertThat(turned.count(Kind.NEW)).isEqualTo(2);
        assertThat(turned.count(Kind.SAME)).isEqualTo(3);
    }

    @Test
    void new_key_results_beside_weighed_ones_need_a_weight() {
        String header = "周期|目标编号|目标|KR编号|关键结果";
        Existing existing = Plans.existing(ofTable(header, "2026|A1|甲|A1.1|一"));
        Plan more = Plans.of(Plans.table(header, "2026|A1|甲|A1.2|二"), Wanted.NOTHING, existing);
        assertThat(problems(more)).contains("2/weight weight-needed");
    }

    @Test
    void columns_chosen_by_hand_are_taken_as_chosen() {
        Wanted wanted =
                new Wanted(Map.of(Column.OBJECTIVE, 2, Column.KEY_RESULT, 1), Optional.of(new Cycle("2026-Q3")));
        Plan plan = Plans.of(Plans.table("甲列|乙列", "一|目标甲"), wanted, Existing.nothing());
        assertThat(goals(plan)).containsExactly("2026-Q3 O1 目标甲");
        assertThat(results(plan)).containsExactly("O1.1 一 1");
    }

    @Test
    void milestones_and_yes_or_no_are_measured_in_steps() {
        Plan plan = ofTable(
                "周期|目标|关键结果|度量方式|方向|单位|目标值|当前值|里程碑|权重",
                "2026|甲|上线|是否|上升|项|1|是||0.5",
                "2026|甲|三步走|里程碑||步||1|1. 设计\n2. 开发；联调\n3. 上线|0.5");
        assertThat(problems(plan)).containsExactly("0/0 kind-assumed");
        Metric done = plan.keyResults().get(0).metric().orElseThrow();
        assertThat(done.form()).contains(MetricForm.YES_NO);
        assertThat(done.direction()).contains(Direction.UP);
        assertThat(done.current()).contains(new Amount("1"));
        Metric steps = plan.keyResults().get(1).metric().orElseThrow();
        assertThat(steps.steps()).contains(List.of(Words.of("设计"), Words.of("开发；联调"), Words.of("上线")));
        assertThat(steps.target()).isEqualTo(new Amount("3"));
    }

    @Test
    void ten_thousands_are_multiplied_out_unless_the_unit_says_them_too() {
        String header = "周期|目标|关键结果|单位|起始值|目标值";
        Plan plan = ofTable(header, "2026|甲|收入|元|3万|1.2亿元");
        assertThat(plan.keyResults().getFirst().metric().orElseThrow().target()).isEqualTo(new Amount("120000000"));
        assertThat(problems(ofTable(header, "2026|甲|收入|万元|3|5万"))).contains("2/target unit-differs");
    }

    @Test
    void weights_of_objectives_are_of_all_of_a_cycle() {
        String header = "周期|目标编号|目标|目标权重|关键结果";
        assertThat(ofTable(header, "2026|A1|甲|60%|一", "2026|A2|乙|40%|二").isSound())
                .isTrue();
        assertThat(problems(ofTable(header, "2026|A1|甲|60%|一", "2026|A2|乙|30%|二")))
                .contains("2/objective-weight weights-not-one");
        assertThat(problems(ofTable(header, "2026|A1|甲|60%|一", "2026|A2|乙||二")))
                .contains("3/objective-weight weight-needed");
    }
}
