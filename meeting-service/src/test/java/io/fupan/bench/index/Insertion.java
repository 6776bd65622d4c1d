package io.fupan.bench.index;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements that write events into a layout. */
record Insertion(Layout layout) {

    static final List<String> COLUMNS = List.of(
            "position",
            "command_id",
            "ordinal",
            "event_id",
            "name",
            "revision",
            "class",
            "recorded_at",
            "by_person",
            "recorded_by",
            "tags",
            "skeleton",
            "metadata",
            "erasable",
            "command_digest");
    /** As they arrive: tags as one text, documents as texts. */
    static final List<String> TYPES = List.of(
            "bigint",
            "uuid",
            "int",
            "uuid",
            "text",
            "int",
            "text",
            "timestamptz",
            "uuid",
            "uuid",
            "text",
            "text",
            "text",
            "text",
            "bytea");

    static final String LOCK = "select position from event_head for update";
    static final String MOVE = "update event_head set position = ? returning pg_notify('fupan_events', position::text)";

    static final String TAGS =
            "insert into event_tags (tag, position, name) select * from unnest(?::text[], ?::bigint[], ?::text[])";

    /** The events alone. */
    String events() {
        return insert(unnest("?"));
    }

    /** The events and their tags. */
    String statements() {
        return from(unnest("?"));
    }

    private String from(String source) {
        String insert = insert(source);
        return layout.tags() == null
                ? insert
                : "with written as (" + insert + " returning position, name, tags) " + layout.tags();
    }

    /** New head, expected head, then the arrays; one row when it was done, none when the head is another. */
    String oneStatement() {
        String written = insert("head, " + unnest("?"));
        String tagged = layout.tags() == null ? "" : " returning position, name, tags), tagged as (" + layout.tags();
        return "with head as (update event_head set position = ? where position = ?"
                + " returning pg_notify('fupan_events', position::text)), written as (" + written + tagged
                + ") select from head";
    }

    /** New head, expected head, then the arrays; the head. */
    String function() {
        String parameters = TYPES.stream().map(type -> type + "[]").collect(Collectors.joining(", "));
        String statement = IntStream.range(0, TYPES.size())
                .mapToObj(i -> "$" + (i + 3))
                .collect(Collectors.collectingAndThen(Collectors.toList(), arrays -> from(unnest(arrays))));
        return """
            create function append(becomes bigint, expected bigint, %s) returns bigint language plpgsql as $body$
            declare
                head bigint;
            begin
                select position into head from event_head for update;
                if head <> expected then
                    return head;
                end if;
                %s;
                update event_head set position = becomes;
                perform pg_notify('fupan_events', becomes::text);
                return becomes;
            end
            $body$
            """.formatted(parameters, statement);
    }

    static String call() {
        return TYPES.stream()
                .map(type -> "?::" + type + "[]")
                .collect(Collectors.joining(", ", "select append(?, ?, ", ")"));
    }

    private String insert(String source) {
        Layout.Column more = layout.column();
        String document = "::" + layout.parts().document();
        String values = COLUMNS.stream()
                .map(column -> switch (column) {
                    case "tags" -> "n.tags::text[]";
                    case "skeleton", "metadata", "erasable" -> "n." + column + document;
                    default -> "n." + column;
                })
                .collect(Collectors.joining(", "));
        return "insert into events (" + String.join(", ", COLUMNS) + (more == null ? "" : ", " + more.name())
                + ") select " + values
                + (more == null ? "" : ", " + more.value().formatted("n.tags")) + " from " + source;
    }

    private static String unnest(String placeholder) {
        return unnest(TYPES.stream().map(_ -> placeholder).toList());
    }

    private static String unnest(List<String> placeholders) {
        return IntStream.range(0, TYPES.size())
                .mapToObj(i -> placeholders.get(i) + "::" + TYPES.get(i) + "[]")
                .collect(Collectors.joining(", ", "unnest(", ") as n (" + String.join(", ", COLUMNS) + ")"));
    }
}
