package io.fupan.sheets;

import static io.fupan.sheets.Plans.goals;
import static io.fupan.sheets.Plans.ofList;
import static io.fupan.sheets.Plans.problems;
import static io.fupan.sheets.Plans.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O1 甲\nKR1 一\nKR2 二",
                "O1：甲\n  KR1：一\n  KR2：二",
                "Ｏ１：甲\nＫＲ１：一\nＫＲ２：二",
                "目标1：甲\n关键结果1：一\n关键结果2：二",
                "目标一：甲\n关键结果一、一\n关键结果二、二",
                "## O1 甲\n- KR1: 一\n- KR2: 二",
                "**O1** 甲\n* **KR1**: 一\n* **KR2**: 二",
                "Objective 1: 甲\n1. KR1: 一\n2. KR2: 二",
                "目标：甲\nKR：一\nKR：二",
            })
    void lists_in_either_style_say_the_same(String text) {
        Plan plan = ofList(text);
        assertThat(plan.isSound()).as(problems(plan) + "").isTrue();
        assertThat(goals(plan)).containsExactly("2026-B5 O1 甲");
        assertThat(results(plan)).containsExactly("O1.1 一 0.5", "O1.2 二 0.5");
    }

    @Test
    void headings_name_the_cycle_and_lines_below_say_more() {
        Plan plan = ofList("""
            # 客户成功部 OKR

            ## 2026年度

            ### A1 最信赖的伙伴
            - 承接：公司-O2

            - **A1.1** 留存率从96%到108%
              - 单位：%
              - 起始值：96
              - 目标值：108
              - 权重：100%
              - 信心：0.5
              - 负责人：李静

            ## Q3 2026 OKRs

            ### B1 See results
            - **B1.1** Ship it
            """);
        assertThat(problems(plan)).containsExactly("0/0 kind-assumed");
        assertThat(goals(plan)).containsExactly("2026 A1 最信赖的伙伴", "2026-Q3 B1 See results");
        KeyResult first = plan.keyResults().getFirst();
        assertThat(first.confidence()).contains(new Score(5));
        assertThat(first.weight()).isEqualTo(new Weight("1"));
        assertThat(first.owner()).contains(KnownPeople.LI_JING);
        assertThat(first.metric().orElseThrow().unit()).isEqualTo("%");
        assertThat(plan.objectives().getFirst().supports()).contains("公司-O2");
    }

    @Test
    void what_is_not_understood_is_told_and_a_key_result_needs_its_objective() {
        assertThat(problems(ofList("你好\nO1 甲\nKR1 一\nP0 修复"))).contains("1/0 line-ignored", "4/0 line-ignored");
        assertThat(problems(ofList("KR1 一"))).contains("1/key-result key-result-without-objective");
    }

    @Test
    void an_objective_may_stand_alone() {
        assertThat(goals(ofList("O1 甲\nO2 乙\nKR1 一"))).containsExactly("2026-B5 O1 甲", "2026-B5 O2 乙");
        assertThat(results(ofList("O1 甲\nO2 乙\nKR1 一"))).containsExactly("O2.1 一 1");
    }
}
