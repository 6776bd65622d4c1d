package io.fupan.findings;

import io.fupan.vocabulary.Words;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text to be read by rules.
 *
 * @param said as it was written
 * @param plain the same, unit by unit, with full-width signs made half-width and letters lower case, so that an offset
 *     into one is an offset into the other; at most the first {@value #LONGEST_READ} units
 */
record Text(String said, String plain) {

    /** What is longer is no objective and no key result; the rest is not read, whatever it is. */
    static final int LONGEST_READ = 500;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Absent when the words were erased. */
    static Optional<Text> of(Words words) {
        return words.text().map(Text::of);
    }

    static Text of(String said) {
        var plain = new StringBuilder();
        said.chars().limit(LONGEST_READ).forEach(unit -> plain.append(plain((char) unit)));
        return new Text(said, plain.toString());
    }

    private static char plain(char unit) {
        boolean fullWidth = unit >= '！' && unit <= '～';
        if (unit == '　') return ' ';
        if (unit == '’') return '\'';
        return Character.toLowerCase(fullWidth ? (char) (unit - '！' + '!') : unit);
    }

    boolean isChinese() {
        return HAN.matcher(plain).find();
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(plain).find();
    }

    Optional<MatchResult> first(Pattern pattern) {
        return all(pattern).findFirst();
    }

    Stream<MatchResult> all(Pattern pattern) {
        return pattern.matcher(plain).results();
    }

    /** The words from one offset to another. */
    Quote quote(int start, int end) {
        return new Quote(start, end, said.substring(start, end));
    }

    Quote quote(MatchResult found) {
        return quote(found.start(), found.end());
    }

    Quote whole() {
        return quote(0, said.length());
    }

    /** What is said in Chinese or in English, as this text is. */
    String say(String chinese, String english) {
        return isChinese() ? chinese : english;
    }
}
