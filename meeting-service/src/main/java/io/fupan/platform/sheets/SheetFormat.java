package io.fupan.platform.sheets;

import io.fupan.sheets.Export;
import io.fupan.vocabulary.Coded;
import java.nio.charset.StandardCharsets;

/** The kinds of files OKRs are written to; its code is how a file's name ends. */
public enum SheetFormat implements Coded {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    MD("text/markdown;charset=UTF-8");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param title of the sheet, where there is one */
    public byte[] write(String title, Export export) {
        return switch (this) {
            case CSV -> Csv.write(export.table()).getBytes(StandardCharsets.UTF_8);
            case XLSX -> Xlsx.write(title, export.table());
            case MD -> export.markdown().getBytes(StandardCharsets.UTF_8);
        };
    }
}
