package io.fupan.findings;

import static io.fupan.findings.Lexicon.CHANGE_EN;
import static io.fupan.findings.Lexicon.CHANGE_ZH;
import static io.fupan.findings.Lexicon.NUMBER;
import static io.fupan.findings.Rule.NO_NUMBER;
import static io.fupan.findings.Rule.NO_START;
import static io.fupan.findings.Rule.NO_UNIT;

import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Metric;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a key result lacks to be measured: a number; if it has one, a unit and a start value. A metric beside the words
 * has them all. Of a task nothing is asked: that it is one says enough.
 */
final class MissingNumbers {

    /** Numbers that only say which or within what time: P99, 30天内, within 30 days, version 2.0. */
    private static final Pattern NOT_A_MEASURE = Pattern.compile(
            "\\bp\\d\\d\\b|(?<![到至在为过低高短])\\d+个?(?:天|日|小时|分钟|月|周|年)(?:之|以)?[内前后]|\\b(?:within|in|for) \\d+"
                + " \\w+|\\d+-(?:day|week|month|year)\\b|v?\\d+\\.\\d+版|\\bv\\d+\\b|20\\d\\d年?|\\d+月\\d+日|\\bq[1-4]\\b|\\d+岁");

    private static final Pattern SOME_NUMBER =
            Pattern.compile(NUMBER + "|翻[一两]?番|减半|翻倍|[一两三四五]倍|\\b(?:halve|double|triple|twice)\\b");

    private static final Pattern START = Pattern.compile("(?:从|由|自)[^,]{0,12}?(?:" + NUMBER
            + ")|(?:目前|现在|当前|现为|原来|去年|上周期|基线)[^,]{0,6}(?:" + NUMBER + ")|\\bfrom\\b.{0,12}?" + NUMBER
            + "|\\b(?:now|currently|today|baseline|last (?:year|cycle|quarter))\\b|→");

    /** Counts of what is new begin at nothing. */
    private static final Pattern NEW = Pattern.compile(
            "新[签增开建招上拓]|首批|首次|第一批|签下|签约\\p{IsHan}{0,8}\\d+家|报道\\d+|\\bnew\\b|\\bfirst \\d+|\\bsign(?:ed)? (?:up"
                    + " )?\\d+");

    /** A change or a level, which is somewhere today. */
    private static final Pattern LEVEL =
            Pattern.compile("%|减半|翻|" + CHANGE_ZH + "|升|降|达|[到至为]\\s*\\d|维持|保持|不低于|不超过|不少于|以上|以内|低于|高于|超过"
                    + "|\\b(?:" + CHANGE_EN
                    + "|below|under|above|over|at least|at most|reach\\w*|achieve|score|rating|index|level|to|at|of)"
                    + " (?:[€$£¥]\\s?)?(?="
                    + NUMBER + ")|\\b(?:"
                    + CHANGE_EN + ")\\b");

    /** A number with what it counts: 90分, 90%, €3, 15 minutes, 120ms, 30k. */
    private static final Pattern WITH_UNIT = Pattern.compile(
            "[€$£¥]\\s?\\d|\\d\\s?(?:%|‰|[a-z]{1,4}\\b(?<!to|and|by|or|in|at|per|on|if|each|from))|" + NUMBER
                    + "\\s*(?:个百分点|(?!以[上下内]|左右|[到至、和与或,。提升增降减缩压做变收延扩改])\\p{IsHan})|\\d[\\d,.]*"
                    + " (?!to\\b|and\\b|by\\b|or\\b|in\\b|at\\b|per\\b|on\\b|from\\b|each\\b|or\\b|this\\b|until\\b|before\\b)[a-z]{2,}"
                    + "|翻|减半|倍|\\b(?:halve|double|triple|twice)\\b");

    /** Named measures whose number stands alone, and names that say what is counted. */
    private static final Pattern OWN_UNIT =
            Pattern.compile("nps|\\b(?:dau|mau|pv|uv|roi|ltv|psi|csat)\\b|[次人家笔件单张个户商款台页条]数|次$"
                    + "|\\b(?:hours?|days?|minutes?|weeks?|points?|stars?|number of)\\b");

    /** English names of measures that leave open in what: a plural noun would say what is counted. */
    private static final Pattern OPEN_UNIT_EN = Pattern.compile(
            "\\b(?:value|score|rate|share|coverage|satisfaction|ratio|revenue|costs?|spend|time|duration|length|weight"
                + "|margin|profit|sales|budget|utili[sz]ation|index|retention|conversion|availability|uptime|adoption|accuracy|quality|level|rating)\\b");

    private MissingNumbers() {}

    static Stream<Finding> in(Sheet sheet) {
        return sheet.keyResults().stream()
                .flatMap(it -> Text.of(it.text()).stream().flatMap(text -> in(it, text)));
    }

    private static Stream<Finding> in(KeyResult keyResult, Text text) {
        if (keyResult.metric().isPresent() || TaskNotResult.doing(text).isPresent()) return noUnit(keyResult);
        Optional<MatchResult> last = lastNumber(text);
        if (last.isEmpty())
            return Stream.of(Finding.about(keyResult, NO_NUMBER, 90).quoting(text.whole()));
        return Stream.concat(noUnit(keyResult, text, last.get()), noStart(keyResult, text, last.get()));
    }

    private static Stream<Finding> noUnit(KeyResult keyResult) {
        boolean blank =
                keyResult.metric().map(Metric::unit).filter(String::isBlank).isPresent();
        return blank ? Stream.of(Finding.about(keyResult, NO_UNIT, 90)) : Stream.empty();
    }

    private static Stream<Finding> noUnit(KeyResult keyResult, Text text, MatchResult number) {
        if (text.has(WITH_UNIT) || text.has(OWN_UNIT)) return Stream.empty();
        if (!text.isChinese() && !text.has(OPEN_UNIT_EN)) return Stream.empty();
        String better = text.said().substring(0, number.end())
                + text.say("［单位］", " [unit]")
                + text.said().substring(number.end());
        return Stream.of(Finding.about(keyResult, NO_UNIT, 75)
                .quoting(text.quote(number))
                .better(better));
    }

    private static Stream<Finding> noStart(KeyResult keyResult, Text text, MatchResult number) {
        boolean begins = text.has(START) || text.has(NEW) || !text.has(LEVEL);
        if (begins) return Stream.empty();
        String better = text.said() + text.say("（现为____）", " (today: ____)");
        return Stream.of(Finding.about(keyResult, NO_START, 80)
                .quoting(text.quote(number))
                .better(better));
    }

    private static Optional<MatchResult> lastNumber(Text text) {
        var which = text.all(NOT_A_MEASURE).toList();
        Predicate<MatchResult> measures =
                it -> which.stream().noneMatch(other -> it.start() >= other.start() && it.end() <= other.end());
        return text.all(SOME_NUMBER).filter(measures).reduce((_, later) -> later);
    }
}
