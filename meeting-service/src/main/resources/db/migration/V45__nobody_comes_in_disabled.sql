-- Who is disabled while they sign in does not come in: a session and its account's disabling wait for each other, and
-- whichever is second sees the first. One that begins too late is over as it begins; one that began in time is ended
-- by who disables.
create function end_session_of_the_disabled() returns trigger language plpgsql as $$
declare
    disabled timestamptz;
begin
    -- The demo's people, and guests, have no account.
    select disabled_at into disabled from accounts where person::text = trim(new.principal_name) for share;
    if disabled is not null then
        new.last_access_time := 0;
        new.expiry_time := 0;
    end if;
    return new;
end
$$;

create trigger nobody_comes_in_disabled
    before insert on spring_session
    for each row when (new.principal_name is not null)
    execute function end_session_of_the_disabled();
create trigger nobody_becomes_somebody_disabled
    before update of principal_name on spring_session
    for each row when (new.principal_name is distinct from old.principal_name)
    execute function end_session_of_the_disabled();

create index accounts_by_person_text on accounts ((person::text));
