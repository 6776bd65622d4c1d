package io.fupan.findings;

import static io.fupan.findings.Rule.NO_DATE;

import io.fupan.vocabulary.KeyResult;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A key result without a due date, whose words name no day either. */
final class NoDate {

    private static final Pattern DAY = Pattern.compile("\\d{1,2}月(?:\\d{1,2}[日号]|[初中底末])?|[年月季]度?[初底末]|第?[一二三四1-4]季度"
            + "|\\d{4}[-/.]\\d{1,2}|\\bq[1-4]\\b|\\bh[12]\\b|\\b(?:by|before|until|end of|on) (?:the"
            + " )?(?:end|\\d{1,2}(?:st|nd|rd|th)?|year|month|quarter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

    private NoDate() {}

    static Stream<Finding> in(Sheet sheet) {
        return sheet.keyResults().stream()
                .filter(it -> it.due().isEmpty())
                .flatMap(it -> Text.of(it.text()).flatMap(text -> in(it, text)).stream());
    }

    private static Optional<Finding> in(KeyResult keyResult, Text text) {
        if (text.has(DAY)) return Optional.empty();
        return Optional.of(
                Finding.about(keyResult, NO_DATE, 90).better(text.said() + text.say("（__月__日前）", " by ____")));
    }
}
