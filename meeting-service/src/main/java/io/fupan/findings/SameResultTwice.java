package io.fupan.findings;

import static io.fupan.findings.Rule.SAME_RESULT_TWICE;

import io.fupan.vocabulary.KeyResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key result that measures what an earlier one of the sheet measures: the same start and target and some of its
 * words, or one of them and nearly all its words.
 */
final class SameResultTwice {

    private static final double ALMOST_ALL = 0.8;
    private static final double SOME = 0.2;
    private static final String DIGITS_ZH = "零一二三四五六七八九十";

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    /** 三成, 六成五: tenths. */
    private static final Pattern TENTHS = Pattern.compile("([一二三四五六七八九])成([一二三四五六七八九])?");

    private record Read(KeyResult keyResult, Text text, Topics topics, Set<BigDecimal> numbers) {

        boolean isSameAs(Read other) {
            double likeness = topics.likeness(other.topics());
            boolean sameNumbers = numbers.size() > 1 && numbers.equals(other.numbers());
            boolean someNumber = numbers.stream().anyMatch(other.numbers()::contains);
            return sameNumbers && likeness >= SOME || someNumber && likeness >= ALMOST_ALL;
        }
    }

    private SameResultTwice() {}

    static Stream<Finding> in(Sheet sheet) {
        List<Read> read =
                sheet.keyResults().stream().flatMap(it -> read(it).stream()).toList();
        return IntStream.range(0, read.size())
                .filter(i -> read.subList(0, i).stream().anyMatch(read.get(i)::isSameAs))
                .mapToObj(read::get)
                .map(it -> Finding.about(it.keyResult(), SAME_RESULT_TWICE, 80)
                        .quoting(it.text().whole()));
    }

    private static Optional<Read> read(KeyResult keyResult) {
        return Text.of(keyResult.text()).map(text -> new Read(keyResult, text, Topics.of(text), numbers(text)));
    }

    private static Set<BigDecimal> numbers(Text text) {
        Stream<String> inDigits = text.all(NUMBER).map(it -> it.group().replace(",", ""));
        Stream<String> inTenths = text.all(TENTHS).map(it -> digit(it.group(1)) + digit(it.group(2)));
        return Stream.concat(inDigits, inTenths).map(BigDecimal::new).collect(Collectors.toUnmodifiableSet());
    }

    private static String digit(@Nullable String character) {
        return character == null ? "0" : Integer.toString(DIGITS_ZH.indexOf(character));
    }
}
