package io.fupan.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a quality finding is known again: its rule, what it is about, and the words it points at. Once those words
 * change it is another finding.
 *
 * @param rule {@code two-ideas}
 */
public record FindingKey(
        String rule, Optional<ObjectiveId> objective, Optional<KeyResultId> keyResult, Optional<Words> quote) {

    private static final Pattern RULE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public FindingKey {
        Label.check(rule, "rule");
        if (!RULE.matcher(rule).matches()) throw new Nonsense("wrong-type", "rule");
        if (objective.isPresent() && keyResult.isPresent()) throw new Nonsense("not-exactly-one", "objective");
    }
}
