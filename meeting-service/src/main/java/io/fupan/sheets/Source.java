package io.fupan.sheets;

/** What came in, once it is known to be text or a table. */
public sealed interface Source {

    record Table(Grid grid) implements Source {}

    /** OKRs one below the other. */
    record Text(String text) implements Source {}
}
