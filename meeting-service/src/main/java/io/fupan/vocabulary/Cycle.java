package io.fupan.vocabulary;

import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The time an OKR is for (周期), in its canonical form: {@code 2026} the year, {@code 2026-H1} a half, {@code 2026-Q3} a
 * quarter, {@code 2026-B5} two months (B5: September and October), {@code 2026-M09} a month.
 */
public record Cycle(String name) {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d)(?:-(?:H[12]|Q[1-4]|B[1-6]|M(?:0[1-9]|1[0-2])))?");

    private static final Map<Character, Integer> MONTHS = Map.of('H', 6, 'Q', 3, 'B', 2, 'M', 1);

    public Cycle {
        if (!FORM.matcher(name).matches()) throw new Nonsense("cycle-unknown");
    }

    public static Cycle year(int year) {
        return new Cycle(Integer.toString(year));
    }

    public boolean isAnnual() {
        return name.length() == 4;
    }

    /** The year this cycle lies in; itself when it is one. */
    public Cycle annual() {
        return isAnnual() ? this : new Cycle(name.substring(0, 4));
    }

    public YearMonth first() {
        int months = months();
        int ordinal = isAnnual() ? 1 : Integer.parseInt(name.substring(6));
        return YearMonth.of(Integer.parseInt(name.substring(0, 4)), (ordinal - 1) * months + 1);
    }

    public YearMonth last() {
        return first().plusMonths(months() - 1L);
    }

    /** Whether all of another lies within it; every cycle contains itself. */
    public boolean contains(Cycle other) {
        return !other.first().isBefore(first()) && !other.last().isAfter(last());
    }

    /** Whether the two have a month in common. */
    public boolean overlaps(Cycle other) {
        return !other.last().isBefore(first()) && !other.first().isAfter(last());
    }

    public boolean isLongerThan(Cycle other) {
        return months() > other.months();
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(first()) && !month.isAfter(last());
    }

    /** How many it lasts. */
    public int months() {
        return isAnnual() ? 12 : MONTHS.getOrDefault(name.charAt(5), 12);
    }

    @Override
    public String toString() {
        return name;
    }
}
