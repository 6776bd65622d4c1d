-- When somebody was last in a meeting's room, on whichever node; moves on while they are there.
create table last_seen (
    meeting uuid        not null,
    person  uuid        not null,
    at      timestamptz not null,
    primary key (meeting, person)
);
