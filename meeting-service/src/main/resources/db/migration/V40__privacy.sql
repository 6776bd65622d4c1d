-- Who this was is not known here any more: the row stays, so that what they did is still one person's.
alter table people add column erased_at timestamptz;

-- Which words about what is kept here somebody has read; others, when the words change.
create table notices_read (
    person   uuid        not null references people,
    revision text        not null,
    at       timestamptz not null default now(),
    primary key (person, revision)
);

-- Who asked for what to be erased, what was decided, and since when it is done.
create table erasure_requests (
    id         uuid        not null primary key,
    person     uuid        not null references people,
    kind       text        not null check (kind in ('words', 'person')),
    meeting    uuid,                                      -- words said there; null: everywhere
    asked_at   timestamptz not null default now(),
    decision   text check (decision in ('granted', 'declined', 'withdrawn')),
    decided_by uuid,
    decided_at timestamptz,
    done_at    timestamptz
);
create unique index on erasure_requests (person, kind, meeting) nulls not distinct where decision is null;

-- What left the house and cannot be called back: letters sent, minutes and records taken along.
create table copies (
    kind     text        not null,
    person   uuid        not null,                        -- who has it
    meeting  uuid,                                        -- what it is of; null: of no meeting
    times    int         not null default 1,
    first_at timestamptz not null default now(),
    last_at  timestamptz not null default now(),
    unique nulls not distinct (kind, person, meeting)
);
create index on copies (meeting);

-- A link to an address that is to become somebody's.
alter table account_links add column email text;
alter table account_links drop constraint account_links_purpose_check;
alter table account_links add constraint account_links_purpose_check
    check (purpose in ('set-up', 'invitation', 'reset', 'email'));

-- Where the events stood when a build was begun: words that were erased later it may have read before.
alter table projections add column begun_at bigint not null default 0;
update projections set begun_at = (select position from event_head);
