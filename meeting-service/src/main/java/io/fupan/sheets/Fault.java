package io.fupan.sheets;

import io.fupan.vocabulary.Coded;

/** Everything that can be wrong with a sheet; its sentences are in the catalogue. */
public enum Fault implements Coded {
    // the sheet as a whole
    NOTHING_FOUND,
    TOO_MANY_ROWS,
    COLUMN_MISSING,
    COLUMN_TWICE(Severity.WARNING),
    COLUMN_UNKNOWN(Severity.WARNING),
    KIND_ASSUMED(Severity.WARNING),
    LINE_IGNORED(Severity.WARNING),
    ROW_BROKEN,
    // one cell
    MISSING,
    FORMULA_CELL,
    CELL_IN_ERROR,
    CODE_TOO_LONG,
    CYCLE_UNKNOWN,
    CONFIDENCE_UNREADABLE,
    DATE_AMBIGUOUS,
    DATE_UNREADABLE,
    DIRECTION_UNKNOWN,
    FORM_UNKNOWN,
    KIND_UNKNOWN,
    LINK_NOT_ALLOWED,
    NUMBER_AMBIGUOUS,
    NUMBER_UNREADABLE,
    TEXT_DAMAGED,
    TEXT_TOO_LONG,
    UNIT_DIFFERS,
    UNIT_TOO_LONG,
    VALUE_DOES_NOT_FIT,
    WEIGHT_UNREADABLE,
    // cells beside each other
    AS_OF_IN_THE_FUTURE,
    DEPARTMENT_OTHER,
    KEY_RESULT_TWICE,
    KEY_RESULT_WITHOUT_OBJECTIVE,
    OBJECTIVE_DIFFERS,
    WEIGHT_NEEDED,
    WEIGHTS_NOT_ONE,
    // what the service knows
    OWNER_AMBIGUOUS(Severity.WARNING),
    OWNER_UNKNOWN(Severity.WARNING),
    REFERENCE_UNKNOWN(Severity.WARNING),
    THEME_UNKNOWN(Severity.WARNING);

    /** An error lets nothing in; a warning says what will be left out or left open. */
    public enum Severity implements Coded {
        ERROR,
        WARNING
    }

    private final Severity severity;

    Fault() {
        this(Severity.ERROR);
    }

    Fault(Severity severity) {
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
