package io.fupan.bench.index;

/** How one batch is told to PostgreSQL. */
enum Form {
    /** As {@link #STATEMENTS_TEXT}, with the tags' rows made by the client; for a table of tags only. */
    TODAY("today: five statements, arrays as text"),
    /** Lock, insert, head and commit, one after the other; every array as one text. */
    STATEMENTS_TEXT("four statements, arrays as text"),
    /** The same with arrays in PostgreSQL's own binary form, where the driver has one. */
    STATEMENTS("four statements, binary arrays"),
    /** A PL/pgSQL function that does it all, committing by itself. */
    FUNCTION("one function call, binary arrays"),
    /** One statement whose parts do it all, committing by itself; it does nothing when the head is not as expected. */
    STATEMENT_TEXT("one statement, arrays as text"),
    STATEMENT("one statement, binary arrays");

    private final String title;

    Form(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean binary() {
        return this == STATEMENTS || this == FUNCTION || this == STATEMENT;
    }
}
