package io.fupan.bench.index;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is written, with the position it gets. */
record Row(
        long position,
        UUID command,
        UUID event,
        String name,
        UUID by,
        List<String> tags,
        String skeleton,
        @Nullable String erasable,
        byte[] digest) {

    static final int REVISION = 1;
    static final String KIND = "move";
    static final String METADATA = "{\"by\":\"socket\",\"client\":\"1.4.0\"}";
    /** One moment for all: the index over times is of pages, and does not care. */
    static final String RECORDED_AT = "2026-01-05T09:30:00Z";

    Row tagged(List<String> others) {
        return new Row(position, command, event, name, by, others, skeleton, erasable, digest);
    }

    /** The tags as PostgreSQL spells an array; none holds a quote. */
    String literal() {
        return "{\"" + String.join("\",\"", tags) + "\"}";
    }

    /** A line of {@code copy}; no field holds a tab or a backslash. */
    String line() {
        return String.join(
                "\t",
                Long.toString(position),
                command.toString(),
                "0",
                event.toString(),
                name,
                Integer.toString(REVISION),
                KIND,
                RECORDED_AT,
                by.toString(),
                "\\N",
                literal(),
                skeleton,
                METADATA,
                erasable == null ? "\\N" : erasable,
                "\\\\x" + HexFormat.of().formatHex(digest) + "\n");
    }
}
