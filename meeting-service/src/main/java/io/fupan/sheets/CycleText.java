package io.fupan.sheets;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Nonsense;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cycle as people write it: {@code 2026年度}, {@code FY2026}, {@code 2026年9-10月}, {@code Sep-Oct 2026}, {@code 2026
 * Q3}, {@code 2026年上半年}, {@code 2026-B5}.
 */
public final class CycleText {

    private static final int LONGEST = 60;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
    private static final String YEAR = "(20\\d\\d)";
    private static final String DASH = "\\s*[-~]\\s*";
    private static final Map<String, Integer> ORDINALS =
            Map.of("一", 1, "二", 2, "三", 3, "四", 4, "五", 5, "六", 6, "上", 1, "下", 2);

    private record Form(Pattern pattern, Function<MatchResult, String> name) {}

    private static final List<Form> FORMS = List.of(
            form("(?:fy\\s*)?" + YEAR + "(?:年度?|年?全年)?", it -> it.group(1)),
            form(YEAR + "-?([hqb])([1-6])", it -> name(it.group(1), it.group(2), number(it, 3))),
            form(YEAR + "年?\\s*([hqb])([1-6])", it -> name(it.group(1), it.group(2), number(it, 3))),
            form("([hqb])([1-6])[\\s,/-]*" + YEAR, it -> name(it.group(3), it.group(1), number(it, 2))),
            form(YEAR + "年?(上|下)半年", it -> name(it.group(1), "h", number(it, 2))),
            form(YEAR + "年?第?([1-4一二三四])季度", it -> name(it.group(1), "q", number(it, 2))),
            form(YEAR + "年?第?([1-6一二三四五六])双月", it -> name(it.group(1), "b", number(it, 2))),
            form(YEAR + "-m?(\\d\\d)", it -> months(it.group(1), number(it, 2), number(it, 2))),
            form(YEAR + "年(\\d{1,2})月", it -> months(it.group(1), number(it, 2), number(it, 2))),
            form(
                    YEAR + "年(\\d{1,2})月?" + DASH + "(\\d{1,2})月",
                    it -> months(it.group(1), number(it, 2), number(it, 3))),
            form(
                    MONTH + DASH + MONTH + "[\\s,]*" + YEAR,
                    it -> months(it.group(3), month(it.group(1)), month(it.group(2)))),
            form(
                    YEAR + "\\s*" + MONTH + DASH + MONTH,
                    it -> months(it.group(1), month(it.group(2)), month(it.group(3)))),
            form(MONTH + "[\\s,]*" + YEAR, it -> months(it.group(2), month(it.group(1)), month(it.group(1)))));

    private CycleText() {}

    /** @throws Nonsense {@code cycle-unknown} */
    public static Cycle read(String text) {
        return find(text).orElseThrow(() -> new Nonsense("cycle-unknown"));
    }

    static Optional<Cycle> find(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        String even = even(text);
        return FORMS.stream()
                .flatMap(form -> form.pattern().matcher(even).results().map(form.name()))
                .flatMap(CycleText::cycle)
                .findFirst();
    }

    /** So that {@link #read} reads it back. */
    static String write(Cycle cycle, Tongue tongue) {
        String year = cycle.annual().name();
        if (cycle.isAnnual()) return tongue == Tongue.ZH ? year + "年度" : "FY" + year;
        int first = cycle.first().getMonthValue();
        int last = cycle.last().getMonthValue();
        return tongue == Tongue.ZH ? chinese(cycle, year, first, last) : english(cycle, year, first, last);
    }

    private static String chinese(Cycle cycle, String year, int first, int last) {
        return switch (cycle.name().charAt(5)) {
            case 'H' -> year + "年" + (first == 1 ? "上" : "下") + "半年";
            case 'Q' -> year + "年第" + cycle.name().charAt(6) + "季度";
            case 'M' -> year + "年" + first + "月";
            default -> year + "年" + first + "-" + last + "月";
        };
    }

    private static String english(Cycle cycle, String year, int first, int last) {
        return switch (cycle.name().charAt(5)) {
            case 'H', 'Q' -> cycle.name().substring(5) + " " + year;
            case 'M' -> MONTHS.get(first - 1) + " " + year;
            default -> MONTHS.get(first - 1) + "-" + MONTHS.get(last - 1) + " " + year;
        };
    }

    private static String even(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[‐-―−~〜至到]", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static Form form(String pattern, Function<MatchResult, String> name) {
        return new Form(Pattern.compile("^" + pattern + "$"), name);
    }

    private static Stream<Cycle> cycle(String name) {
        try {
            return Stream.of(new Cycle(name));
        } catch (Nonsense noCycle) {
            return Stream.empty();
        }
    }

    private static String name(String year, String kind, int ordinal) {
        return year + "-" + kind.toUpperCase(Locale.ROOT) + ordinal;
    }

    private static int number(MatchResult found, int group) {
        String text = found.group(group);
        return ORDINALS.containsKey(text) ? ORDINALS.get(text) : Integer.parseInt(text);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1, 3)) + 1;
    }

    /** Two months are one of six, three one of four, six one of two; anything else is no cycle's name. */
    private static String months(String year, int first, int last) {
        int length = last - first + 1;
        if (first < 1 || last > 12 || length < 1 || (first - 1) % length != 0) return "";
        return switch (length) {
            case 1 -> String.format(Locale.ROOT, "%s-M%02d", year, first);
            case 2 -> name(year, "B", (first - 1) / 2 + 1);
            case 3 -> name(year, "Q", (first - 1) / 3 + 1);
            case 6 -> name(year, "H", (first - 1) / 6 + 1);
            case 12 -> year;
            default -> "";
        };
    }
}
