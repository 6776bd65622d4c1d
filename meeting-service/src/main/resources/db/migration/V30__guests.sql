-- Links for guests. A link's secret is in the link alone: here is its digest, and the key it was signed with.
create table guest_key (
    single boolean not null primary key default true check (single),
    key    bytea   not null
);
create table guest_links (
    digest  bytea       not null primary key,
    invite  uuid        not null,
    meeting uuid        not null,
    until   timestamptz not null
);

-- Who knocked with one. What they call themselves is among people, as all names are.
create table guests (
    person     uuid        not null primary key,
    invite     uuid        not null,
    meeting    uuid        not null,
    until      timestamptz not null,
    knocked_at timestamptz not null default now(),
    session    text        not null
);
create index on guests (meeting);
