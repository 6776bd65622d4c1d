-- What a projection's tables were is folded again from the events, into a schema for each build of them.
drop table if exists register, register_roles, meetings, meeting_people;
drop table projections;

-- How far each build of a projection's tables has come. Its row's lock makes one node at a time work on it.
create table projections (
    build     int         generated always as identity primary key, -- its tables are in the schema name_build
    name      text        not null,
    version   int         not null,                                 -- of the fold
    state     text        not null default 'building' check (state in ('building', 'live', 'retired')),
    position  bigint      not null default 0,
    worked_at timestamptz not null default now()
);

-- One is read, and one at a time is built beside it.
create unique index on projections (name, version, state) where state <> 'retired';
