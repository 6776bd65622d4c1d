-- Files of OKRs between looking and importing: an hour at most, and empty once imported.
create table imports (
    id uuid not null primary key,
    department uuid not null,
    person uuid not null,
    name text not null,
    content bytea not null,
    columns json not null,
    cycle text,
    seen text not null,
    position bigint,
    created_at timestamptz not null default now()
);

create index imports_person on imports (person, department);
create index imports_created on imports (created_at);
