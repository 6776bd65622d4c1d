package io.fupan.sheets;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: {@code 2026-10-31}, {@code 2026/10/31}, {@code 2026年10月31日}, {@code 31 Oct 2026},
 * {@code October 31, 2026}. Of {@code 10/31/2026} and {@code 31/10/2026} each is clear, {@code 3/4/2026} is not.
 */
final class DateText {

    private static final int LONGEST = 100;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String TIME = "(?:[t ]+00:00(?::00(?:\\.0+)?)?z?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?" + TIME);
    private static final Pattern BARE = Pattern.compile("(20\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(\\d{4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    private DateText() {}

    static LocalDate read(String text) {
        if (text.length() > LONGEST) throw unreadable(Cells.shortened(text));
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        for (Pattern pattern : List.of(YEAR_FIRST, BARE)) {
            Matcher found = pattern.matcher(even);
            if (found.matches()) return day(text, number(found, 1), number(found, 2), number(found, 3));
        }
        Matcher english = DAY_MONTH.matcher(even);
        if (english.matches()) return day(text, number(english, 3), month(text, english.group(2)), number(english, 1));
        Matcher american = MONTH_DAY.matcher(even);
        if (american.matches())
            return day(text, number(american, 3), month(text, american.group(1)), number(american, 2));
        return yearLast(text, even);
    }

    private static LocalDate yearLast(String text, String even) {
        Matcher found = YEAR_LAST.matcher(even);
        if (!found.matches()) throw unreadable(text);
        int first = number(found, 1);
        int second = number(found, 2);
        if (first <= 12 && second <= 12 && first != second)
            throw new Unreadable(Fault.DATE_AMBIGUOUS, Map.of("text", text));
        return first > 12 ? day(text, number(found, 3), second, first) : day(text, number(found, 3), first, second);
    }

    private static LocalDate day(String text, int year, int month, int day) {
        try {
            if (year < 1900 || year > 2200) throw unreadable(text);
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noDay) {
            throw unreadable(text);
        }
    }

    private static int month(String text, String name) {
        int month = MONTHS.indexOf(name.substring(0, 3));
        if (month < 0) throw unreadable(text);
        return month + 1;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Unreadable unreadable(String text) {
        return new Unreadable(Fault.DATE_UNREADABLE, Map.of("text", text));
    }
}
