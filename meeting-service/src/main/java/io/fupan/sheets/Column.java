package io.fupan.sheets;

import io.fupan.vocabulary.Coded;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of an OKR sheet, found by their names in either language; the first two names are the ones written. */
public enum Column implements Coded {
    DEPARTMENT("department", "部门", "team", "所属部门", "团队", "组织"),
    CYCLE("cycle", "周期", "period", "okr cycle", "OKR周期", "时间周期", "quarter", "季度", "双月"),
    OBJECTIVE_CODE("objective id", "目标编号", "objective code", "objective no", "o id", "O编号", "O序号", "目标序号"),
    OBJECTIVE("objective", "目标", "objectives", "目标O", "objective text", "目标名称", "目标内容", "目标描述"),
    SUPPORTS("supports", "承接", "aligned to", "aligns to", "alignment", "对齐", "承接目标", "对齐目标", "上级目标"),
    THEME("theme", "战略主题", "strategy theme", "主题", "战略"),
    OBJECTIVE_OWNER("objective owner", "目标负责人", "o owner", "O负责人"),
    OBJECTIVE_WEIGHT("objective weight", "目标权重", "o weight", "O权重"),
    KIND("kr type", "KR类型", "type", "类型", "key result type", "关键结果类型", "commitment"),
    CODE("kr id", "KR编号", "kr code", "kr no", "key result id", "关键结果编号", "KR序号"),
    KEY_RESULT("key result", "关键结果", "key results", "krs", "kr text", "KR内容", "关键结果内容", "关键成果", "KR描述"),
    FORM("measured as", "度量方式", "metric type", "metric form", "衡量方式", "指标类型"),
    DIRECTION("direction", "方向", "trend", "指标方向"),
    UNIT("unit", "单位", "units", "计量单位"),
    START("start", "起始值", "start value", "baseline", "基线", "基线值", "初始值", "起点"),
    TARGET("target", "目标值", "target value", "指标值", "终点"),
    CURRENT("current", "当前值", "current value", "actual", "实际值", "现值", "当前进展", "完成值"),
    AS_OF("as of", "数据日期", "date of current", "updated", "更新日期", "截至日期", "统计日期"),
    STEPS("milestones", "里程碑", "steps", "里程碑列表"),
    CONFIDENCE("confidence", "信心", "confidence level", "信心指数", "信心值"),
    WEIGHT("weight", "权重", "kr weight", "KR权重", "关键结果权重"),
    OWNER("owner", "负责人", "kr owner", "KR负责人", "assignee", "责任人", "owners"),
    DUE("due", "截止日期", "due date", "deadline", "截止时间", "完成日期", "到期日"),
    EVIDENCE("evidence", "证据", "evidence link", "证据链接", "数据来源");

    /** What says nothing about which column it is: blanks, marks, and remarks in brackets. */
    private static final Pattern ORNAMENT = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[\\s*:#_\\-·]+");

    private static final int LONGEST_NAME = 60;

    private static final Map<String, Column> BY_NAME = Arrays.stream(values())
            .flatMap(column -> column.names.stream().map(name -> Map.entry(plain(name), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, Column> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Coded::code, Function.identity()));

    private final List<String> names;

    Column(String english, String chinese, String... others) {
        this.names = Stream.concat(Stream.of(english, chinese), Arrays.stream(others))
                .toList();
    }

    public String in(Tongue tongue) {
        return names.get(tongue == Tongue.EN ? 0 : 1);
    }

    /** By any of its names, whatever stands around it: {@code "Key Result (required)"}, {@code "权　重："}. */
    public static Optional<Column> named(String header) {
        if (header.length() > LONGEST_NAME) return Optional.empty();
        return Optional.ofNullable(BY_NAME.get(plain(header)));
    }

    /** @param code such as {@code objective-code} */
    public static Optional<Column> coded(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Whether it speaks of the objective, which stands beside each of its key results. */
    boolean isOfObjective() {
        return ordinal() <= OBJECTIVE_WEIGHT.ordinal();
    }

    private static String plain(String name) {
        String even = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return ORNAMENT.matcher(even).replaceAll("");
    }

    @Override
    public String toString() {
        return code();
    }
}
