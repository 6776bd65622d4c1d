package io.fupan.findings;

/**
 * Words that several rules read, as alternatives of a regular expression; all lower case, English verbs in their base
 * form.
 */
final class Lexicon {

    /** To change how much there is of something. */
    static final String CHANGE_ZH =
            "提升|提高|提振|提至|增加|增长|增强|加强|加快|加速|扩大|扩展|拓展|拓宽|优化|改善|改进|强化|深化|降低|降至|降到|减少|缩短|压缩|压降|削减|控制|打通|做大|做强";

    static final String CHANGE_EN =
            "improve|increase|raise|grow|boost|lift|enhance|strengthen|expand|extend|accelerate|speed"
                + " up|deepen|optimi[sz]e|better"
                + "|reduce|decrease|cut|lower|shorten|shrink|minimi[sz]e|maximi[sz]e|double|triple|halve|streamline|simplify";

    /** To make or do something. */
    static final String DO_ZH =
            "完成|完善|组织|参与|参加|推进|推动|推广|协助|配合|支持|支撑|举办|举行|开展|召开|开发|开拓|开设|开通|梳理|制定|制订|编写|撰写|发布|上线|搭建|建设|建立"
                + "|构建|打造|设计|落实|落地|跟进|对接|探索|启动|拜访|走访|培训|培养|做好|多做|研究|研发|调研|整理|输出|实施|执行|引入|迁移|改造|升级|筹备|提交|沉淀|重构|孵化|布局|招聘";

    static final String DO_EN = "launch|hold|help|attend|host|run|organi[sz]e|complete|finish|align|take"
        + " part|participate|support|work|migrate|write|publish|create|build|develop|design|implement|deliver|conduct|coordinate|prepare|plan|review|document|set"
        + " up|roll out"
        + "|introduce|ship|release|file|visit|meet|train|explore|research|investigate|draft|define|redesign|rebuild|refactor|upgrade|install|hire|recruit|present|update|start|kick"
        + " off|continue|facilitate|collaborate|drive|push|contribute|assist|join|establish|perform|carry"
        + " out|interview|call|contact|send|produce|record|test|analy[sz]e|map|collect"
        + "|open|move|make|give|win|attract|find|reach|enter|provide|offer|modernise|modernize|standardi[sz]e|automate|consolidate";

    /** A number as people write it: digits, or in words. */
    static final String NUMBER = "(?:\\d[\\d,]*(?:\\.\\d+)?"
            + "|[零〇一二两三四五六七八九十百千万半]+(?=[成倍分个家次人件项篇场天笔])"
            + "|\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|a third|a quarter)\\b)";

    private Lexicon() {}
}
