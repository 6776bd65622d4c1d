package io.fupan.sheets;

import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** What a detour through a spreadsheet changes without meaning it: blanks around words, ways to break a line, zeros. */
final class Same {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r");

    private Same() {}

    static boolean words(Words one, Words other) {
        return plain(one).equals(plain(other));
    }

    static boolean weights(Weight one, Weight other) {
        return number(one).compareTo(number(other)) == 0;
    }

    /** What was before, when it is the same. */
    static <T> T kept(T now, Optional<T> before, BiPredicate<T, T> same) {
        return before.filter(it -> same.test(it, now)).orElse(now);
    }

    static BigDecimal number(Weight weight) {
        return new BigDecimal(weight.text());
    }

    static String plain(Words words) {
        return LINE_BREAK.matcher(words.text().orElse("")).replaceAll("\n").strip();
    }
}
