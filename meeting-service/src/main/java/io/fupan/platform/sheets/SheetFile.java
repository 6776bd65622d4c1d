package io.fupan.platform.sheets;

import static io.fupan.platform.sheets.FileRefused.Why.SHEET_EMPTY;
import static io.fupan.platform.sheets.FileRefused.Why.SHEET_OF_OLD_EXCEL;

import io.fupan.sheets.Shape;
import io.fupan.sheets.Source;

/**
 * What came in as a file or was pasted, told apart by what it holds and not by its name.
 *
 * @param form {@code xlsx}, or the encoding of the text
 */
public record SheetFile(Source source, String form) {

    /** @throws FileRefused when nothing can be read of it; what is wrong with single cells is told by the source */
    public static SheetFile of(byte[] bytes) {
        if (bytes.length == 0) throw new FileRefused(SHEET_EMPTY);
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) throw new FileRefused(SHEET_OF_OLD_EXCEL);
        if (begins(bytes, 'P', 'K', 3, 4)) return new SheetFile(new Source.Table(Xlsx.read(bytes)), "xlsx");
        TextBytes text = TextBytes.of(bytes);
        if (text.text().isBlank()) throw new FileRefused(SHEET_EMPTY);
        return new SheetFile(source(text.text()), text.encoding().name());
    }

    private static Source source(String text) {
        return switch (Shape.of(text)) {
            case Shape.Delimited(char delimiter) -> new Source.Table(Csv.read(text, delimiter));
            case Shape.Whole(Source source) -> source;
        };
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
