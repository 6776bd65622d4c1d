-- How people come in. Names and languages are in people; here is what proves who they are.
create table accounts (
    person        uuid        not null primary key references people on delete cascade,
    email         text        not null unique check (email = lower(email)),
    password_hash text,                                   -- null: none has been set yet
    departments   uuid[]      not null default '{}',      -- as the invitation named them
    created_at    timestamptz not null default now(),
    verified_at   timestamptz,                            -- when a link sent to the address was first followed
    disabled_at   timestamptz
);

-- Links that open something once. Whoever reads this table can use none of them.
create table account_links (
    digest     bytea       not null primary key,          -- SHA-256 of the token
    purpose    text        not null check (purpose in ('set-up', 'invitation', 'reset')),
    person     uuid references accounts on delete cascade,  -- null: for whoever sets the installation up
    expires_at timestamptz not null
);
create index on account_links (person);

-- How much of its budget somebody has used: it refills with time, and is whole again at this moment.
create table attempts (
    digest   bytea       not null primary key,            -- SHA-256 of the budget's name and of who draws on it
    whole_at timestamptz not null
);
create index on attempts (whole_at);

-- Browsers that have signed in to an account before: strangers who guess at it do not use up their budget.
create table known_devices (
    digest  bytea       not null,                         -- SHA-256 of the cookie
    person  uuid        not null references accounts on delete cascade,
    seen_at timestamptz not null default now(),
    primary key (digest, person)
);
create index on known_devices (person);
