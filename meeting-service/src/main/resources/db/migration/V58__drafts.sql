-- What somebody has typed and not said: theirs alone, and no part of the record.
create sequence draft_versions;
create table drafts (
    person     uuid        not null references people on delete cascade,
    key        text        not null,
    version    bigint      not null default nextval('draft_versions'),  -- never given twice, also after deleting
    content    text        not null,                                    -- one JSON object, as it was sent
    changed_at timestamptz not null default now(),
    primary key (person, key)
);
create index on drafts (changed_at);
