package io.fupan.findings;

import static io.fupan.findings.Rule.BESIDE_THE_OBJECTIVE;

import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key result that does not mention what its objective is about: a hand lent to somebody else's work, or housekeeping,
 * with no word in common with the objective. That two texts have no word in common is not enough: most good key results
 * of an objective that speaks in pictures have none.
 */
final class BesideTheObjective {

    private static final Pattern SOMEBODY_ELSES = Pattern.compile("公司级\\S{0,4}(?:项目|活动)|集团级\\S{0,4}(?:项目|活动)"
        + "|(?:与|协助|配合|支援)(?:产品|市场|销售|研发|技术|财务|法务|人力资源?|行政|物流|运营|采购|客服|设计)(?:部门?|团队|中心)|\\b(?:help|assist|support|align"
        + " with|work with) (?:the"
        + " )?(?:product|marketing|sales|engineering|research|finance|legal|hr|people|logistics|operations|procurement|support|design)"
        + " (?:team|department|unit)\\b|\\bcompany(?:-wide)? project\\b");

    private static final Pattern HOUSEKEEPING = Pattern.compile("绿植|盆栽|停车|茶水间|下午茶|团建|聚餐|年会|工位|归档|档案整理|食堂"
            + "|\\b(?:plants?|parking|canteen|team[- ]building|party|desks?|fil(?:e|ing) (?:all|the)|archiv\\w+)\\b");

    private BesideTheObjective() {}

    static Stream<Finding> in(Sheet sheet) {
        return sheet.objectives().stream()
                .flatMap(it -> Text.of(it.text()).stream().flatMap(text -> in(it, Topics.of(text), sheet)));
    }

    private static Stream<Finding> in(Objective objective, Topics topics, Sheet sheet) {
        return sheet.of(objective).stream()
                .flatMap(it -> Text.of(it.text())
                        .filter(text -> !Topics.of(text).shareWith(topics))
                        .flatMap(text -> beside(it, text))
                        .stream());
    }

    private static Optional<Finding> beside(KeyResult keyResult, Text text) {
        Optional<MatchResult> strange = text.first(SOMEBODY_ELSES).or(() -> text.first(HOUSEKEEPING));
        return strange.map(
                found -> Finding.about(keyResult, BESIDE_THE_OBJECTIVE, 70).quoting(text.quote(found)));
    }
}
