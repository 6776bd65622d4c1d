-- What happened, for ever. Positions run from 1 without gaps, in commit order: they are given under the lock on event_head.
create table events (
    position       bigint      not null primary key check (position > 0),
    command_id     uuid,                                 -- null: nothing to recognise a repeat by
    ordinal        int         not null,                 -- within the command, from 0
    event_id       uuid        not null,
    name           text        not null collate "C",     -- the stored name, such as ballots.BallotCast
    revision       int         not null,
    class          text        not null check (class in ('move', 'quiet', 'afterlife')),
    recorded_at    timestamptz not null,                 -- the server's time
    by_person      uuid,                                 -- null: the system, or nobody
    recorded_by    uuid,                                 -- who entered it for them, when a scribe did
    tags           text[]      not null,                 -- key:value
    skeleton       json        not null,                 -- json, not jsonb: its bytes are hashed later
    metadata       json        not null,
    erasable       json,                                 -- people's words and secrets, with their salts
    command_digest bytea,                                -- who and what the command was; lives and dies with the erasable part
    unique (command_id, ordinal)
);

-- For the rare question about types without a tag.
create index events_by_name on events (name, position);

-- For the first event after a moment. Times nearly follow positions, so that a few bytes per range of pages are enough.
create index events_by_time on events using brin (recorded_at) with (autosummarize = on);

-- The way from tags to positions, with the name beside it so that a question about three types of a long meeting reads three rows.
create table event_tags (
    tag      text   not null collate "C",
    position bigint not null,
    name     text   not null collate "C",
    primary key (tag, position) include (name)
);

-- The position of the last event. Its lock orders commits.
create table event_head (
    single   boolean not null primary key default true check (single),
    position bigint  not null
);
insert into event_head (position) values (0);

-- Which store this is, and how often it was restored from a backup: what a client saw of an earlier life does not count.
create table store (
    single         boolean not null primary key default true check (single),
    id             uuid    not null default gen_random_uuid(),
    restore_counter int    not null default 0
);
insert into store default values;

-- Commands that decided nothing: the same command sent again gets the same answer.
create table empty_decisions (
    command_id uuid        not null primary key,
    by_person  uuid,
    digest     bytea,
    position   bigint      not null,                     -- the head it was decided at
    at         timestamptz not null default now()
);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'history is not changed: % of % refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end
$$;

-- The one change there is: the erasable part and the command's digest go, everything else stays as it is, byte for byte.
-- Rows are compared as text because json has no equality, and because a column added later is then covered too.
create function allow_erasure_only() returns trigger language plpgsql as $$
declare
    erased events := old;
begin
    erased.erasable := null;
    erased.command_digest := null;
    if erased::text = new::text and erased::text <> old::text then
        return new;
    end if;
    raise exception 'history is not changed: only the erasable part of event % may go', old.position
        using errcode = 'restrict_violation';
end
$$;

create trigger events_erasure_only before update on events for each row execute function allow_erasure_only();
create trigger events_stay before delete or truncate on events execute function refuse_change_of_history();
create trigger event_tags_stay before update or delete or truncate on event_tags execute function refuse_change_of_history();

-- Also where session_replication_role would silence ordinary triggers.
alter table events enable always trigger events_erasure_only;
alter table events enable always trigger events_stay;
alter table event_tags enable always trigger event_tags_stay;
