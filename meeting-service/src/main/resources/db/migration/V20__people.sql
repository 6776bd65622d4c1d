-- Who people are. Events name them by id only: names change, and must be able to go.
create table people (
    id          uuid   not null primary key,
    names       json   not null,                          -- {"zh": …, "en": …}
    language    text   not null check (language in ('zh', 'en')),
    seat        text   unique,                            -- the demo seat's host name, li-jing in li-jing.localhost
    seat_role   text,
    departments text[] not null default '{}'
);

-- What was refused, and who came and went. Not part of the record: it may be cut short at any time.
create table access_log (
    at      timestamptz not null default now(),
    person  uuid,                                         -- null: nobody had signed in
    deed    text        not null,
    meeting uuid,
    outcome text        not null
);
create index access_log_by_time on access_log (at);
