-- What was contested anonymously before a meeting: all of it in one row, written anew and shuffled whenever something
-- comes in, so that neither order nor time is kept. By whom it came is nowhere.
create table anonymous_disputes (
    meeting  uuid    not null primary key,
    disputes text    not null,               -- a JSON list of them
    tabled   boolean not null default false  -- the meeting is open: nothing more is taken
);
