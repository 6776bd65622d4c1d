package io.fupan.findings;

import static io.fupan.findings.Severity.HINT;
import static io.fupan.findings.Severity.SERIOUS;
import static io.fupan.findings.Severity.WARNING;

import io.fupan.vocabulary.Coded;

/** Every rule there is. Its name, why it matters and a worked example are in the catalogue, keyed by code. */
public enum Rule implements Coded {
    // an objective's words
    TWO_IDEAS(SERIOUS),
    KEEPS_GOING(WARNING),
    NO_CUSTOMER(HINT),
    // a key result's words and numbers
    TASK_NOT_RESULT(SERIOUS),
    NO_NUMBER(SERIOUS),
    NO_UNIT(WARNING),
    NO_START(WARNING),
    NO_DATE(HINT),
    // how they stand to each other
    BESIDE_THE_OBJECTIVE(WARNING),
    SAME_RESULT_TWICE(WARNING),
    OBJECTIVE_COUNT(WARNING),
    KEY_RESULT_COUNT(HINT),
    WEIGHTS_NOT_ONE(SERIOUS),
    ALL_ON_THE_LAST_DAY(HINT),
    // what they carry
    SUPPORTS_NOTHING(WARNING),
    BROKEN_REFERENCE(WARNING),
    CARRIED_BY_NOTHING(WARNING);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    @Override
    public String toString() {
        return code();
    }
}
