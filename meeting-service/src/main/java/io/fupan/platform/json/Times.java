package io.fupan.platform.json;

import io.fupan.vocabulary.Nonsense;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Moments and days people name: of a year of four digits. Java counts to the year a thousand million; databases and
 * browsers do not, and what they could not keep must not become part of the record.
 */
public final class Times {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant EARLIEST = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private Times() {}

    /**
     * @param text {@code 2026-11-02T06:00:00Z}
     * @throws Nonsense {@code wrong-type} or {@code out-of-range}
     */
    public static Instant instant(String text) {
        Instant instant = parsed(text, Instant::parse);
        if (instant.isBefore(EARLIEST) || !instant.isBefore(END)) throw new Nonsense("out-of-range");
        return instant;
    }

    /**
     * @param text {@code 2026-10-31}
     * @throws Nonsense {@code wrong-type} or {@code out-of-range}
     */
    public static LocalDate day(String text) {
        LocalDate day = parsed(text, LocalDate::parse);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) throw new Nonsense("out-of-range");
        return day;
    }

    private static <T> T parsed(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException _) {
            throw new Nonsense("wrong-type");
        }
    }
}
