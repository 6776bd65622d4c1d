package io.fupan.findings;

import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import java.util.Optional;

/**
 * Something that may be better, and where.
 *
 * @param confidence how sure the rule is, 0 to 100
 * @param objective what it is about; absent too when that is a key result, or the sheet as a whole
 * @param keyResult what it is about
 * @param quote the words it is about; absent when it is not about words
 * @param better a better version made of the words themselves, in their language; absent where that would be invention,
 *     and the catalogue's worked example serves
 */
public record Finding(
        Rule rule,
        Severity severity,
        int confidence,
        Optional<ObjectiveId> objective,
        Optional<KeyResultId> keyResult,
        Optional<Quote> quote,
        Optional<String> better) {

    static Finding about(Objective objective, Rule rule, int confidence) {
        return new Finding(
                rule,
                rule.severity(),
                confidence,
                Optional.of(objective.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Finding about(KeyResult keyResult, Rule rule, int confidence) {
        return new Finding(
                rule,
                rule.severity(),
                confidence,
                Optional.empty(),
                Optional.of(keyResult.id()),
                Optional.empty(),
                Optional.empty());
    }

    static Finding aboutTheSheet(Rule rule, int confidence) {
        return new Finding(
                rule,
                rule.severity(),
                confidence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Finding quoting(Quote words) {
        return new Finding(rule, severity, confidence, objective, keyResult, Optional.of(words), better);
    }

    Finding better(String text) {
        return new Finding(rule, severity, confidence, objective, keyResult, quote, Optional.of(text));
    }
}
