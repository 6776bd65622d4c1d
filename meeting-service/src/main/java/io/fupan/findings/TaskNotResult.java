package io.fupan.findings;

import static io.fupan.findings.Lexicon.CHANGE_ZH;
import static io.fupan.findings.Lexicon.DO_EN;
import static io.fupan.findings.Lexicon.DO_ZH;
import static io.fupan.findings.Lexicon.NUMBER;
import static io.fupan.findings.Rule.TASK_NOT_RESULT;

import io.fupan.vocabulary.KeyResult;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key result that says what will be done, not what will be different: a verb of doing and no measure, or only a count
 * of one's own doings (4 workshops).
 */
final class TaskNotResult {

    private static final Pattern DOING_ZH =
            Pattern.compile("(?:^|按时|按期|按计划|如期|持续|积极|全面|多|各?团队|部门|员工|骑手|人员|规范|系统|我们|与\\p{IsHan}{1,6})(?:进行|加以)?"
                    + "(?<doing>(?:" + DO_ZH + "|优化|加强|改进|强化)(?!的|率|度|[^,]{0,8}(?:率|占比|比例)))");

    private static final Pattern DOING_EN =
            Pattern.compile("^\\s*(?:to )?(?:we (?:will )?)?(?:\\w+ly )?(?<doing>(?:" + DO_EN
                    + "|improve|align|optimi[sz]e|do more|ensure|engage)\\b)|^\\s*\\w+(?: \\w+)? (?<they>attend|take"
                    + " part|participate|join)\\b");

    /** Something that comes out of it is measured: a change, a share, a level. */
    private static final Pattern MEASURED =
            Pattern.compile("%|\\bfrom\\b.*\\d|→|[从由].{1,20}[到至成]|率|占比|比例|(?:" + CHANGE_ZH + "|达|超过|不低于|不超过)[^,]{0,8}"
                    + NUMBER + "|\\b(?:to|below|under|above|at least|at most|reach\\w*|by) (?:[€$£¥]\\s?)?\\d");

    /** Doings counted: 6场, 12次, 4 workshops. */
    private static final Pattern COUNTED_ZH = Pattern.compile(NUMBER + "\\s*多?余?(?:场|次|篇|期|节|轮|遍|家|个|份|条|项|版|门|站)");

    private static final Pattern VERSION =
            Pattern.compile("v?\\d+(?:\\.\\d+)+(?=版|\\b)|\\bv\\d+\\b|\\bphase \\d|第[一二三\\d]+期");

    private TaskNotResult() {}

    static Stream<Finding> in(Sheet sheet) {
        return sheet.keyResults().stream()
                .filter(it -> it.metric().isEmpty())
                .flatMap(it -> Text.of(it.text()).flatMap(text -> in(it, text)).stream());
    }

    private static Optional<Finding> in(KeyResult keyResult, Text text) {
        return doing(text)
                .map(verb -> Finding.about(keyResult, TASK_NOT_RESULT, confidence(text))
                        .quoting(verb));
    }

    /** The verb of a task; absent for a result. */
    static Optional<Quote> doing(Text text) {
        if (text.has(MEASURED)) return Optional.empty();
        Optional<MatchResult> found = text.first(text.isChinese() ? DOING_ZH : DOING_EN);
        return found.map(it -> text.quote(it.start(group(it)), it.end(group(it))));
    }

    private static String group(MatchResult found) {
        return found.namedGroups().containsKey("they") && found.start("they") >= 0 ? "they" : "doing";
    }

    /** Less sure where doings are counted: somebody may mean it so. */
    private static int confidence(Text text) {
        boolean counted =
                text.isChinese() ? text.has(COUNTED_ZH) : text.has(Pattern.compile(NUMBER)) && !text.has(VERSION);
        return counted ? 70 : 90;
    }
}
