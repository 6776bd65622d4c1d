package io.fupan.sheets;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Nonsense;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it, with what stands behind it: {@code １２３}, {@code 1,234.5}, {@code 3万}, {@code 1.2亿元},
 * {@code 70%}, {@code 12 天}.
 *
 * @param amount with 万 and 亿 multiplied out
 * @param scaled whether there was such a word
 * @param unit what else stands behind the digits, often nothing
 */
record Figure(Amount amount, boolean scaled, String unit) {

    /** Characters; whatever is longer is no number, and would take long to find so. */
    private static final int LONGEST = 100;

    private static final Map<String, Integer> POWERS = Map.of("千", 3, "万", 4, "百万", 6, "千万", 7, "亿", 8);
    private static final Pattern FORM =
            Pattern.compile("([+-]?[\\d][\\d,. ]*)\\s*(千万|百万|千|万|亿)?\\s*([^\\d,.~\\-][^\\d]{0,40})?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");

    static Figure read(String text) {
        if (text.length() > LONGEST) throw unreadable(Cells.shortened(text));
        String even = even(text);
        Matcher found = FORM.matcher(even);
        if (!found.matches()) throw unreadable(text);
        String scale = found.group(2);
        String unit = found.group(3) == null ? "" : found.group(3).strip();
        String digits = digits(text, found.group(1).strip());
        if (scale == null) return new Figure(amount(text, digits), false, unit);
        BigDecimal value = new BigDecimal(digits).scaleByPowerOfTen(POWERS.getOrDefault(scale, 0));
        return new Figure(amount(text, plain(value)), true, unit);
    }

    /** A share of one: {@code 0.4}, {@code 40%}. */
    static BigDecimal share(String text, Fault fault) {
        if (text.length() > LONGEST) throw new Unreadable(fault, Map.of("text", Cells.shortened(text)));
        String even = even(text);
        boolean percent = even.endsWith("%");
        String digits = percent ? even.substring(0, even.length() - 1).strip() : even;
        if (!PLAIN.matcher(digits).matches() || digits.length() > 20) throw new Unreadable(fault, Map.of("text", text));
        BigDecimal number = new BigDecimal(digits);
        BigDecimal share = percent ? number.movePointLeft(2) : number;
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)
            throw new Unreadable(fault, Map.of("text", text));
        return share;
    }

    static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare).toPlainString();
    }

    static String even(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('−', '-')
                .strip();
    }

    /** Commas group thousands, as Chinese and English do; where they cannot, nobody knows what is meant. */
    private static String digits(String text, String digits) {
        if (PLAIN.matcher(digits).matches()) return digits;
        if (GROUPED.matcher(digits).matches()) return digits.replace(",", "");
        if (digits.indexOf(',') >= 0) throw new Unreadable(Fault.NUMBER_AMBIGUOUS, Map.of("text", text));
        throw unreadable(text);
    }

    private static Amount amount(String text, String digits) {
        try {
            return new Amount(digits.startsWith("+") ? digits.substring(1) : digits);
        } catch (Nonsense tooLong) {
            throw unreadable(text);
        }
    }

    private static Unreadable unreadable(String text) {
        return new Unreadable(Fault.NUMBER_UNREADABLE, Map.of("text", text));
    }
}
