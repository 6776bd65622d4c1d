package io.fupan.sheets;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet takes for text: what begins as a formula would begins with an apostrophe, as one would type
 * it there, and loses it when it is read. Numbers stay numbers.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class SafeCell {

    private static final String DANGER = "[=+\\-@\\t\\r\\n＝＋－＠]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + DANGER + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + DANGER + ".*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?%?");

    private SafeCell() {}

    public static String write(String text) {
        if (NUMBER.matcher(text).matches()) return text;
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
