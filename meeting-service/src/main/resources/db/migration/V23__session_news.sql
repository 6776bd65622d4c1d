-- Every node hears at once that sessions have ended, whoever ended them, and looks which of its own are among them.
create function tell_that_sessions_ended() returns trigger language plpgsql as $$
begin
    if exists (select from ended) then
        perform pg_notify('fupan_sessions', '');
    end if;
    return null;
end
$$;

create trigger sessions_ended
    after delete on spring_session
    referencing old table as ended
    for each statement execute function tell_that_sessions_ended();
