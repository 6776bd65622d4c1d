package io.fupan.bench.index;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The forms of the index by tags that are compared. */
final class Candidates {

    /** 64 bits: among a million tags two share theirs once in thirty million stores. */
    static final String HASH = "hashtextextended(%s, 0)";
    /** Three bits: everything collides, and answers must be right all the same. */
    static final String COARSE = "(hashtextextended(%s, 0) & 7)";

    /** More tags than this are rare (a ballot opened on many subjects) and go into a GIN index of their own. */
    private static final int SLOTS = 4;

    private static final String SOME_NAMES = " = any (array(select hashtext(asked) from unnest(?::text[]) asked))";

    private Candidates() {}

    static List<Layout> all(String hash) {
        return List.of(table(), hashed(hash), gin(), meeting(), slots(), hashedSlots(hash), ginWithNames(), none());
    }

    /** Without any index by tags. */
    static Layout none() {
        return Layout.bare("F", "none: the ceiling", Parts.ALL);
    }

    private static Layout table() {
        return new Layout(
                "A",
                "table (tag, position) include (name)",
                Parts.ALL,
                List.of("alter table event_tags add primary key (tag, position) include (name)"),
                null,
                "create table event_tags (tag text not null collate \"C\", position bigint not null, name text not"
                        + " null collate \"C\")",
                "insert into event_tags select t.tag, w.position, w.name from written w, unnest(w.tags) as t (tag)",
                question -> {
                    Sql sql = Sql.of(
                            "select t.position from event_tags t where t.tag = ? and t.position > ?",
                            question.tags().getFirst(),
                            question.after());
                    if (!question.names().isEmpty()) sql = sql.and(" and t.name = any (?)", question.names());
                    return others(sql, question, "?");
                });
    }

    private static Layout hashed(String hash) {
        return new Layout(
                "B",
                "table (hash of tag, position, hash of name)",
                Parts.ALL,
                // Not a primary key: two tags of one event may share a hash.
                List.of("create index event_tags_by_tag on event_tags (tag, position, name)"),
                null,
                "create table event_tags (tag bigint not null, position bigint not null, name int not null)",
                "insert into event_tags select " + hash.formatted("t.tag")
                        + ", w.position, hashtext(w.name) from written w, unnest(w.tags) as t (tag)",
                question -> {
                    Sql sql = Sql.of(
                            "select t.position from event_tags t where t.tag = " + hash.formatted("?::text")
                                    + " and t.position > ?",
                            question.tags().getFirst(),
                            question.after());
                    if (!question.names().isEmpty()) sql = sql.and(" and t.name" + SOME_NAMES, question.names());
                    return others(sql, question, hash.formatted("?::text"));
                });
    }

    private static Sql others(Sql sql, Question question, String tag) {
        for (String other : question.tags().subList(1, question.tags().size()))
            sql = sql.and(
                    " and exists (select from event_tags o where o.position = t.position and o.tag = " + tag + ")",
                    other);
        return sql;
    }

    private static Layout gin() {
        return new Layout(
                "C",
                "GIN on events.tags",
                Parts.ALL,
                List.of("create index events_by_tags on events using gin (tags)"),
                null,
                null,
                null,
                question -> question.exactly().within("select e.position from events e where ", ""));
    }

    /**
     * The name is one more thing an event is found under, so that a person's few grants are not looked for among their
     * many ballots. The pending list is short: every answer reads it too.
     */
    private static Layout ginWithNames() {
        return new Layout(
                "H",
                "GIN on tags and name, fastupdate to 256 kB",
                Parts.ALL,
                List.of("create index events_by_tags on events using gin (array_append(tags, name))"
                        + " with (fastupdate = on, gin_pending_list_limit = 256)"),
                null,
                null,
                null,
                question -> {
                    String all = "array_append(e.tags, e.name)";
                    Sql sql = Sql.of(
                            "select e.position from events e where " + all + " @> ?::text[] and e.position > ?",
                            question.tags(),
                            question.after());
                    return question.names().isEmpty()
                            ? sql
                            : sql.and(" and " + all + " && ?::text[]", question.names());
                });
    }

    private static Layout meeting() {
        return new Layout(
                "D",
                "B-tree (meeting, position), other tags filtered",
                Parts.ALL,
                List.of("create index events_by_meeting on events (meeting, position)"),
                new Layout.Column("meeting", "uuid", "substr(%1$s, nullif(strpos(%1$s, 'meeting:'), 0) + 8, 36)::uuid"),
                null,
                null,
                question -> {
                    Sql sql = question.exactly().within("select e.position from events e where ", "");
                    return question.tags().stream()
                            .filter(tag -> tag.startsWith("meeting:"))
                            .findFirst()
                            .map(tag -> sql.and(" and e.meeting = ?::uuid", tag.substring(8)))
                            .orElse(sql);
                });
    }

    private static Layout slots() {
        return new Layout(
                "E",
                "B-trees (tags[i], position, name), i to " + SLOTS,
                Parts.ALL,
                slots("tags[%d]", "name"),
                null,
                null,
                null,
                question -> eachSlot(question, "e.tags[%d] = ?", "e.name = any (?)"));
    }

    private static Layout hashedSlots(String hash) {
        return new Layout(
                "G",
                "B-trees (hash of tags[i], position, hash of name)",
                Parts.ALL,
                slots(hash.formatted("tags[%d]"), "hashtext(name)"),
                null,
                null,
                null,
                question -> eachSlot(
                        question,
                        hash.formatted("e.tags[%d]") + " = " + hash.formatted("?::text"),
                        "hashtext(e.name)" + SOME_NAMES));
    }

    private static List<String> slots(String tag, String name) {
        List<String> ddl = new ArrayList<>();
        for (int slot = 1; slot <= SLOTS; slot++)
            ddl.add(
                    "create index events_by_tag_%1$d on events ((%2$s), position, (%3$s)) where cardinality(tags) >= %1$d"
                            .formatted(slot, tag.formatted(slot), name));
        ddl.add("create index events_by_many_tags on events using gin (tags) where cardinality(tags) > " + SLOTS);
        return ddl;
    }

    /** The first tag alone finds the events; whether they have the others is seen in them. */
    private static Sql eachSlot(Question question, String tag, String names) {
        String arms = IntStream.rangeClosed(1, SLOTS)
                .mapToObj(slot -> "select e.position from events e where " + tag.formatted(slot)
                        + " and cardinality(e.tags) >= " + slot + " and e.position > ?"
                        + (question.names().isEmpty() ? "" : " and " + names))
                .collect(joining("\n union all "));
        List<Object> parameters = new ArrayList<>();
        for (int slot = 1; slot <= SLOTS; slot++) {
            parameters.add(question.tags().getFirst());
            parameters.add(question.after());
            if (!question.names().isEmpty()) parameters.add(question.names());
        }
        return new Sql(arms, parameters)
                .and(
                        "\n union all select e.position from events e where cardinality(e.tags) > " + SLOTS
                                + " and e.tags @> ?::text[] and e.position > ?",
                        question.tags(),
                        question.after());
    }
}
