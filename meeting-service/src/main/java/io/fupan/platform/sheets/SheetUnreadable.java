package io.fupan.platform.sheets;

/** A sheet that cannot be read, with the place: row 1 is the header. */
public final class SheetUnreadable extends RuntimeException {

    SheetUnreadable(long row, String column, String problem) {
        super("row " + row + ", " + column + ": " + problem);
    }
}
