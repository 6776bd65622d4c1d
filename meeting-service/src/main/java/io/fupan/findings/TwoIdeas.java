package io.fupan.findings;

import static io.fupan.findings.Lexicon.CHANGE_EN;
import static io.fupan.findings.Lexicon.CHANGE_ZH;
import static io.fupan.findings.Lexicon.DO_EN;
import static io.fupan.findings.Lexicon.DO_ZH;
import static io.fupan.findings.Rule.TWO_IDEAS;

import io.fupan.vocabulary.Objective;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An objective that glues two together: a second verb behind <i>and</i> (完善知识库并组织沙龙), or one verb of change over two
 * things that are measured apart (improve speed and reliability). Two of whom it is for (医生和患者) are one idea.
 */
final class TwoIdeas {

    private static final String MEASURED_ZH = "(?:质量|效率|速度|成本|利润|收入|营收|体验|满意度|沟通|影响力|规模|能力|水平|性能|留存|转化|口碑|品牌|声量|销量"
            + "|份额|协作|管理|流程|机制|建设|产品|服务|交付|安全|合规|人才|文化|\\p{IsHan}[率度性力])";

    private static final String MEASURED_EN =
            "(?:speed|pace|velocity|reliability|stability|availability|quality|costs?|spend|traffic|awareness|reach|revenue|sales|profit"
                + "|margins?|satisfaction|efficiency|performance|retention|conversion|growth|security|safety|compliance|productivity"
                + "|engagement|experience|culture|collaboration|communication|contact|planning|processes|infrastructure|adoption)";

    /** A second verb behind a connective. */
    private static final Pattern SECOND_VERB_ZH =
            Pattern.compile("(?<join>[,;、]?\\s*(?:并且|并|同时|以及|而且|且|和|与|及|还要|[,;])\\s*)"
                    + "(?:进一步|持续|大力|全面|积极|努力|要|能)?(?<second>(?:" + CHANGE_ZH + "|" + DO_ZH + ")(?!的))");

    private static final Pattern SECOND_VERB_EN = Pattern.compile(
            "(?<join>,?\\s+(?:and(?: also| then| at the same time)?|as well as|while|plus|&)\\s+|[;,]\\s+)(?:\\w+ly"
                    + " )?(?<second>(?:"
                    + CHANGE_EN + "|" + DO_EN + ")\\b(?=\\s+\\w))");

    /** One verb of change over two measured things. */
    private static final Pattern TWO_MEASURED_ZH = Pattern.compile("^(?:" + CHANGE_ZH + ").*?" + MEASURED_ZH
            + "(?<join>[和与及、]|以及)(?<second>[^的]{0,8}?" + MEASURED_ZH + ")(?:[和与及、]|$|[,。])");

    private static final Pattern TWO_MEASURED_EN = Pattern.compile("^(?:" + CHANGE_EN + ")\\b.*\\b" + MEASURED_EN
            + "(?:, [\\w\\s]+)?(?<join>,? (?:and|as well as|&) )(?<second>(?:[\\w'-]+ ){0,3}?" + MEASURED_EN + ")\\b");

    /** English objectives that say "as well as" say two things. */
    private static final Pattern AS_WELL_AS = Pattern.compile("(?<join>,? as well as )(?<second>\\w+)");

    private static final Pattern VERB_FIRST_EN =
            Pattern.compile("^\\s*(?:to )?(?:\\w+ly )?(?:" + CHANGE_EN + "|" + DO_EN + ")\\b");

    private static final Pattern VERB_FIRST_ZH =
            Pattern.compile("^\\s*(?:\\p{IsHan}{0,2})(?:" + CHANGE_ZH + "|" + DO_ZH + ")");

    private TwoIdeas() {}

    static Stream<Finding> in(Sheet sheet) {
        return sheet.objectives().stream().flatMap(it -> Text.of(it.text()).flatMap(text -> in(it, text)).stream());
    }

    private static Optional<Finding> in(Objective objective, Text text) {
        List<Function<Text, Optional<Finding>>> ways = List.of(
                it -> secondVerb(it)
                        .map(found -> finding(objective, it, found, 95).better(apart(it, found))),
                it -> twoMeasured(it).map(found -> finding(objective, it, found, 80)),
                it -> it.first(AS_WELL_AS).map(found -> finding(objective, it, found, 80)));
        return ways.stream().flatMap(way -> way.apply(text).stream()).findFirst();
    }

    private static Optional<MatchResult> secondVerb(Text text) {
        boolean verbFirst = text.has(text.isChinese() ? VERB_FIRST_ZH : VERB_FIRST_EN);
        if (!verbFirst) return Optional.empty();
        return text.first(text.isChinese() ? SECOND_VERB_ZH : SECOND_VERB_EN).filter(found -> found.start() > 0);
    }

    private static Optional<MatchResult> twoMeasured(Text text) {
        return text.first(text.isChinese() ? TWO_MEASURED_ZH : TWO_MEASURED_EN);
    }

    private static Finding finding(Objective objective, Text text, MatchResult found, int confidence) {
        Quote seam = text.quote(found.start("join"), found.end("second"));
        return Finding.about(objective, TWO_IDEAS, confidence).quoting(seam);
    }

    /** Each idea an objective of its own, in the words that stand there. */
    private static String apart(Text text, MatchResult found) {
        String first = text.said().substring(0, found.start("join")).strip();
        String second = text.said().substring(found.start("second")).strip();
        return "① " + first + "  ② " + second;
    }
}
