package io.fupan.platform.sheets;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Nonsense;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cycle as people write it: {@code 2026年度}, {@code FY2026}, {@code 2026年9-10月}, {@code Sep-Oct 2026}. */
final class CycleText {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern YEAR = Pattern.compile("(?:FY)?(20\\d\\d)(?:年度?)?");
    private static final Pattern CHINESE = Pattern.compile("(20\\d\\d)年(\\d{1,2})[-–](\\d{1,2})月");
    private static final Pattern ENGLISH = Pattern.compile("([A-Z][a-z]{2})[-–]([A-Z][a-z]{2}) (20\\d\\d)");

    private CycleText() {}

    static Cycle read(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) return Cycle.year(Integer.parseInt(year.group(1)));
        Matcher chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            int first = Integer.parseInt(chinese.group(2));
            return months(chinese.group(1), first, Integer.parseInt(chinese.group(3)));
        }
        Matcher english = ENGLISH.matcher(text);
        if (english.matches()) {
            int first = MONTHS.indexOf(english.group(1)) + 1;
            return months(english.group(3), first, MONTHS.indexOf(english.group(2)) + 1);
        }
        throw new Nonsense("cycle-unknown");
    }

    /** Two months are one of six, three one of four, six one of two. */
    private static Cycle months(String year, int first, int last) {
        int length = last - first + 1;
        boolean regular = first >= 1 && List.of(2, 3, 6).contains(length) && (first - 1) % length == 0;
        if (!regular) throw new Nonsense("cycle-unknown");
        char kind = length == 2 ? 'B' : length == 3 ? 'Q' : 'H';
        return new Cycle(year + "-" + kind + ((first - 1) / length + 1));
    }
}
