package io.fupan.bench.index;

import java.util.ArrayList;
import java.util.List;

/** What the table of events has besides its rows and their positions. */
record Parts(boolean byName, boolean byTime, boolean unique, boolean json) {

    static final Parts ALL = new Parts(true, true, true, true);

    /** The table of today, without an index by tags. */
    static final List<String> TABLE = List.of(
            """
            create table events (
                position bigint not null primary key check (position > 0),
                command_id uuid, ordinal int not null, event_id uuid not null, name text not null collate "C",
                revision int not null, class text not null check (class in ('move', 'quiet', 'afterlife')),
                recorded_at timestamptz not null, by_person uuid, recorded_by uuid, tags text[] not null,
                skeleton json not null, metadata json not null, erasable json, command_digest bytea,
                unique (command_id, ordinal))
            """,
            "create index events_by_name on events (name, position)",
            "create index events_by_time on events using brin (recorded_at) with (autosummarize = on)",
            "create table event_head (single boolean not null primary key default true, position bigint not null)",
            "insert into event_head (position) values (0)");

    /** Takes away from that table what it shall not have. */
    List<String> without() {
        List<String> ddl = new ArrayList<>();
        if (!byName) ddl.add("drop index events_by_name");
        if (!byTime) ddl.add("drop index events_by_time");
        if (!unique) ddl.add("alter table events drop constraint events_command_id_ordinal_key");
        if (!json)
            ddl.add("alter table events alter skeleton type text, alter metadata type text, alter erasable type text");
        return ddl;
    }

    /** The type of what is JSON. */
    String document() {
        return json ? "json" : "text";
    }
}
