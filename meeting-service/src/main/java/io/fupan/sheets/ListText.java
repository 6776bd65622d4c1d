package io.fupan.sheets;

import io.fupan.vocabulary.Cycle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * OKRs written down one below the other: {@code O1: …}, {@code KR1 …}, {@code 目标一：…}, {@code 关键结果1：…}, as headings and
 * lists of Markdown too, with what else is known below as {@code 权重：40%}.
 */
final class ListText {

    /** What may stand once between a code and the words. */
    static final String SEPARATORS = ".:：、)）-—–";

    private static final String BETWEEN = "[\\s　]*(?:[" + SEPARATORS.replace("-", "\\-") + "]|[\\s　])[\\s　]*";
    private static final Pattern MARKS = Pattern.compile("^\\s*(?:#{1,6}\\s+|[-*+•]\\s+|\\d{1,2}[.)]\\s+|>\\s+)*");
    private static final Pattern BOLD = Pattern.compile("^(?:\\*\\*|__)(.+?)(?:\\*\\*|__)");
    private static final Pattern KEY_RESULT =
            form("(?:KR|关键结果|Key Result)\\s*([0-9一二三四五六七八九十.\\-]{0,7}?)" + BETWEEN + "(.+)");
    private static final Pattern OBJECTIVE = form("(?:O|目标|Objective)\\s*([0-9一二三四五六七八九十]{0,3})" + BETWEEN + "(.+)");
    private static final Pattern CODED_KEY_RESULT =
            Pattern.compile("([A-Z]{1,3}\\d{1,3}[.\\-]\\d{1,3})" + BETWEEN + "(.+)", Pattern.DOTALL);
    private static final Pattern CODED_OBJECTIVE =
            Pattern.compile("([A-Z]{1,2}\\d{1,3})" + BETWEEN + "(.+)", Pattern.DOTALL);
    private static final Pattern DETAIL = Pattern.compile("([^:：=]{1,20})[:：=](.*)", Pattern.DOTALL);
    private static final Set<Column> NO_DETAIL = EnumSet.of(Column.OBJECTIVE, Column.KEY_RESULT);
    private static final Pattern NOISE = Pattern.compile("(?i)\\b(?:okrs?|cycle)\\b|okr|周期|[:：()（）【】]|的$");
    private static final Pattern BARE = Pattern.compile("\\d{1,3}");
    private static final String NUMERALS = "一二三四五六七八九十";

    private final boolean markdown;
    private final Consumer<Problem> problems;
    private final List<Line> lines = new ArrayList<>();
    private Map<Column, String> objective = new EnumMap<>(Column.class);
    private @Nullable Map<Column, String> keyResult;
    private Optional<Cycle> cycle = Optional.empty();
    private boolean under;
    private int objectives;
    private int row;
    private int objectiveRow;
    private int keyResultRow;

    private ListText(boolean markdown, Consumer<Problem> problems) {
        this.markdown = markdown;
        this.problems = problems;
    }

    /** Whether it looks like one. */
    static boolean isOne(String text) {
        return text.lines().limit(200).anyMatch(line -> {
            String bare = bare(line, false);
            return KEY_RESULT.matcher(bare).matches()
                    || CODED_KEY_RESULT.matcher(bare).matches()
                    || OBJECTIVE.matcher(bare).matches();
        });
    }

    /** Whether a key result of this code is known by it at the beginning of its line. */
    static boolean isResultCode(String code) {
        return code.matches("[A-Z]{1,3}\\d{1,3}[.\\-]\\d{1,3}");
    }

    static boolean isObjectiveCode(String code) {
        return code.matches("[A-Z]{1,2}\\d{1,3}") && !code.startsWith("KR");
    }

    static List<Line> read(String text, Consumer<Problem> problems) {
        boolean markdown = text.lines().anyMatch(line -> line.matches("#{1,6} .*"));
        ListText list = new ListText(markdown, problems);
        text.lines().forEach(list::line);
        list.end();
        return list.lines;
    }

    private void line(String line) {
        row++;
        String bare = bare(line, markdown);
        boolean heading = markdown && line.startsWith("#");
        if (bare.isBlank() || bare.matches("[-=*_]{3,}")) return;
        if (isDetail(bare) || isCycle(bare) || isKeyResult(bare) || isObjective(bare, heading)) return;
        boolean title = markdown && line.startsWith("# ");
        if (!title)
            problems.accept(new Problem(row, 0, Optional.empty(), Fault.LINE_IGNORED, Map.of("text", shortened(bare))));
    }

    private boolean isKeyResult(String bare) {
        Matcher coded = CODED_KEY_RESULT.matcher(bare);
        Matcher named = KEY_RESULT.matcher(bare);
        if (coded.matches()) return keyResult(coded.group(1), coded.group(2));
        return named.matches() && keyResult(numeral(named.group(1)), named.group(2));
    }

    private boolean keyResult(String code, String text) {
        if (!under) {
            problems.accept(
                    new Problem(row, 0, Optional.of(Column.KEY_RESULT), Fault.KEY_RESULT_WITHOUT_OBJECTIVE, Map.of()));
            return true;
        }
        endKeyResult();
        keyResultRow = row;
        Map<Column, String> cells = new EnumMap<>(Column.class);
        if (!code.isEmpty()) cells.put(Column.CODE, codeOf(code));
        cells.put(Column.KEY_RESULT, text.strip());
        keyResult = cells;
        return true;
    }

    /** {@code KR2} below {@code O1} is {@code O1.2}; {@code KR1.2} says so itself. */
    private String codeOf(String code) {
        if (Character.isLetter(code.charAt(0))) return code;
        String own = objective.getOrDefault(Column.OBJECTIVE_CODE, "");
        return BARE.matcher(code).matches() && !own.isEmpty() ? own + "." + code : "KR" + code;
    }

    /** A bare code makes an objective of a heading only: prose has words such as {@code P0} too. */
    private boolean isObjective(String bare, boolean heading) {
        Matcher coded = CODED_OBJECTIVE.matcher(bare);
        Matcher named = OBJECTIVE.matcher(bare);
        if (named.matches()) {
            String number = numeral(named.group(1));
            return objective("O" + (number.isEmpty() ? objectives + 1 : number), named.group(2));
        }
        return heading && coded.matches() && objective(coded.group(1), coded.group(2));
    }

    private boolean objective(String code, String text) {
        end();
        objectives++;
        objectiveRow = row;
        objective = new EnumMap<>(Column.class);
        cycle.ifPresent(it -> objective.put(Column.CYCLE, it.name()));
        objective.put(Column.OBJECTIVE_CODE, code);
        objective.put(Column.OBJECTIVE, text.strip());
        under = true;
        return true;
    }

    /** {@code 权重：40%} below a key result is its weight, below an objective the objective's. */
    private boolean isDetail(String bare) {
        Matcher found = DETAIL.matcher(bare);
        if (!under || !found.matches()) return false;
        Optional<Column> column = Column.named(found.group(1));
        if (column.isEmpty() || NO_DETAIL.contains(column.get())) return false;
        Column of = keyResult == null ? ofObjective(column.get()) : column.get();
        (keyResult == null ? objective : keyResult).put(of, found.group(2).strip());
        return true;
    }

    private static Column ofObjective(Column column) {
        return switch (column) {
            case OWNER -> Column.OBJECTIVE_OWNER;
            case WEIGHT -> Column.OBJECTIVE_WEIGHT;
            default -> column;
        };
    }

    private boolean isCycle(String bare) {
        Optional<Cycle> found =
                CycleText.find(NOISE.matcher(bare).replaceAll(" ").strip());
        if (found.isEmpty()) return false;
        end();
        under = false;
        cycle = found;
        return true;
    }

    private void end() {
        if (!under) return;
        boolean alone = keyResult == null && (lines.isEmpty() || !isOfThis(lines.getLast()));
        if (alone) lines.add(new Line(objectiveRow, objective, Map.of()));
        endKeyResult();
    }

    private boolean isOfThis(Line line) {
        return line.row() > objectiveRow;
    }

    private void endKeyResult() {
        if (keyResult != null) lines.add(new Line(keyResultRow, objective, Map.of()).with(keyResult));
        keyResult = null;
    }

    private static String bare(String line, boolean markdown) {
        String text = MARKS.matcher(line).replaceFirst("").strip();
        String plain = narrow(BOLD.matcher(text).replaceFirst("$1"));
        return markdown ? MarkdownText.read(plain) : plain;
    }

    /** Full-width letters and digits at the beginning, {@code ＫＲ１：}, are what they look like. */
    private static String narrow(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '\uff0e' && text.charAt(end) <= '\uff5a' && end < 12) end++;
        return Figure.even(text.substring(0, end)) + text.substring(end);
    }

    private static Pattern form(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static String numeral(String text) {
        String number = Figure.even(text).replaceAll("[.\\-]+$", "");
        int chinese = number.length() == 1 ? NUMERALS.indexOf(number) : -1;
        return chinese < 0 ? number : Integer.toString(chinese + 1);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
