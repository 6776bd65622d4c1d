-- One row for a visit: as long as somebody keeps looking, its end moves.
alter table access_log add column last_at timestamptz;
update access_log set last_at = at;
alter table access_log alter column last_at set not null, alter column last_at set default now();
create index access_log_by_meeting on access_log (meeting, at desc);
create index access_log_by_person on access_log (person, deed, meeting, last_at desc);

-- The last day old rows were cleared away: whoever moves it on clears them.
create table access_log_cleared (
    single boolean not null primary key default true check (single),
    day    date    not null
);
insert into access_log_cleared (day) values ('2000-01-01');
