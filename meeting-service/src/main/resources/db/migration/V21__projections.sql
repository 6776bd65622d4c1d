-- How far each table view of the events has come. Its row's lock makes one node at a time work on it.
create table projections (
    name     text   not null primary key,
    version  int    not null,
    position bigint not null
);
