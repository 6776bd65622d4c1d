package io.fupan.findings;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text is about, roughly: its words without those that say nothing; English by their stem, Chinese by pairs of
 * characters.
 */
record Topics(Set<String> words) {

    private static final Pattern EMPTY_ZH =
            Pattern.compile("提升|提高|升至|升到|降低|降到|降至|减少|缩短|缩到|增加|增长|达到|占比|比例|比率|平均|中位|每月|每周|每季度?|每个?|以内|以上|以下|全部"
                    + "|目标|结果|我们|一个|第一个?|第二|之前|以及|并且|同时|持续|继续|保持|完成|组织|推进|推动|参与|参加|优化|加强|提振|明显|显著|大幅|更加|进一步|不再|自己|就能|愿意"
                    + "|让|把|的|从|到|由|至|和|与|及|在|了|是|率|数|不|为");

    private static final Set<String> EMPTY_EN = Arrays.stream(
                    ("a an the of to in on at by for from with and or as is are be our we us their they them its it"
                        + " this that who which per each every all more less than under over below above up down out"
                        + " into within share average median mean number rate level month week day year quarter hour"
                        + " minute point percent first new one two three four five time have has had been was were"
                        + " will can not no never only still without when before after until once improve increase"
                        + " raise reduce cut make get give keep own least most good great better much very launch hold"
                        + " complete run take part work help any because while")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern HAN_RUN = Pattern.compile("\\p{IsHan}{2,}");
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");

    static Topics of(Text text) {
        var words = new HashSet<String>();
        Text telling = Text.of(EMPTY_ZH.matcher(text.plain()).replaceAll(" "));
        telling.all(HAN_RUN).forEach(run -> pairs(run.group(), words));
        text.all(WORD)
                .map(MatchResult::group)
                .filter(it -> !EMPTY_EN.contains(it))
                .map(Topics::stem)
                .filter(it -> !EMPTY_EN.contains(it))
                .forEach(words::add);
        return new Topics(Set.copyOf(words));
    }

    boolean shareWith(Topics other) {
        return shared(other) > 0;
    }

    /** How much of the shorter text stands in the longer, 0 to 1. */
    double likeness(Topics other) {
        int shorter = Math.min(words.size(), other.words.size());
        return shorter == 0 ? 0 : (double) shared(other) / shorter;
    }

    private long shared(Topics other) {
        return words.stream().filter(other.words::contains).count();
    }

    private static void pairs(String run, Set<String> words) {
        for (int i = 0; i + 2 <= run.length(); i++) words.add(run.substring(i, i + 2));
    }

    /** Without the endings of plural and tense; short, rough and the same for both sides. */
    private static String stem(String word) {
        String stem =
                word.replaceFirst("(?:ies|ied)$", "y").replaceFirst("(?:(?<=\\w{3})(?:ing|ed|es|s|er|ers|e|ly))$", "");
        return stem.length() > 6 ? stem.substring(0, 6) : stem;
    }
}
