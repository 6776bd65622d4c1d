package io.fupan.findings;

import io.fupan.vocabulary.Coded;

/** How much a finding matters: a matter of taste, of clarity, or one a review will stumble over. */
public enum Severity implements Coded {
    HINT,
    WARNING,
    SERIOUS;

    @Override
    public String toString() {
        return code();
    }
}
