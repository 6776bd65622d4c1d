-- How far event_tags has come: it follows the events, so that a commit need not wait for it. What came after is found by
-- position.
create table event_tags_reach (
    single   boolean not null primary key default true check (single),
    position bigint  not null
);
insert into event_tags_reach (position) select position from event_head;

-- Takes the index by tags further, by so many events at most; returns how far it is then, or null when somebody else is
-- at it.
create function index_tags(most int) returns bigint language plpgsql as $$
declare
    reached bigint;
    target bigint;
begin
    select position into reached from event_tags_reach for update skip locked;
    if not found then
        return null;
    end if;
    select least(position, reached + most) into target from event_head;
    if target > reached then
        -- In the index's own order: neighbours fall into the same pages.
        insert into event_tags (tag, position, name)
        select tag, position, name from events, unnest(tags) as tag
        where position > reached and position <= target
        order by tag, position;
        update event_tags_reach set position = target;
    end if;
    return target;
end
$$;

-- Writes a batch in one call: a whole round trip with its commit when it is called outside of a transaction. Nothing is
-- written, and false returned, when the head is not where the batch was judged at, or when one of its commands decided
-- nothing before; a command that is recorded already fails on its unique key. Element i of every array belongs to the
-- event at position at_head + i.
create function append_events(
    at_head bigint, command_ids uuid[], ordinals int[], event_ids uuid[], names text[], revisions int[], classes text[],
    micros bigint[], by_persons uuid[], recorded_bys uuid[], tag_lists text[], skeletons text[], metadatas text[],
    erasables text[], digests bytea[], erased_commands uuid[]
) returns boolean language plpgsql as $$
begin
    perform from event_head where position = at_head for update;
    if not found or exists (select from empty_decisions where command_id = any (command_ids)) then
        return false;
    end if;
    if erased_commands <> '{}' then
        update events set erasable = null, command_digest = null
        where command_id = any (erased_commands) and (erasable is not null or command_digest is not null);
    end if;
    insert into events (position, command_id, ordinal, event_id, name, revision, class, recorded_at, by_person,
                        recorded_by, tags, skeleton, metadata, erasable, command_digest)
    select at_head + i, command_id, ordinal, event_id, name, revision, class,
           timestamptz 'epoch' + at * interval '1 microsecond', by_person, recorded_by, tag_list::text[],
           skeleton::json, metadata::json, erasable::json, digest
    from unnest(command_ids, ordinals, event_ids, names, revisions, classes, micros, by_persons, recorded_bys,
                tag_lists, skeletons, metadatas, erasables, digests) with ordinality
         as n (command_id, ordinal, event_id, name, revision, class, at, by_person, recorded_by,
               tag_list, skeleton, metadata, erasable, digest, i);
    update event_head set position = at_head + cardinality(names);
    perform pg_notify('fupan_events', (at_head + cardinality(names))::text);
    return true;
end
$$;
