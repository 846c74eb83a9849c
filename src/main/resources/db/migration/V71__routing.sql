-- Owners of credentials are named here by provider and model, '' for the provider itself: what routing knows of an owner
-- outlives its keyring, which is deleted with its last credential.

-- Counts the changes of a keyring, and of its credentials, that routing must know of.
alter table keyring add column routing_version integer not null default 0;

-- Counts the changes of an owner's pools, bindings, switches and quotas.
create table policy_version (
    workspace_id uuid   not null,
    provider_id  text collate "C" not null,
    model_name   text collate "C" not null,
    model_type   text collate "C" not null,
    version      bigint not null,
    constraint policy_version_pk primary key (workspace_id, provider_id, model_name, model_type)
);

-- Counts the changes of cooldowns, verdicts and quotas of an owner's credentials. This row, and what it counts, is written
-- only while the head of the audit is locked, so that whoever locks the head reads what holds until the end.
create table health_version (
    workspace_id uuid   not null,
    provider_id  text collate "C" not null,
    model_name   text collate "C" not null,
    model_type   text collate "C" not null,
    version      bigint not null,
    constraint health_version_pk primary key (workspace_id, provider_id, model_name, model_type)
);

create table pool (
    workspace_id uuid    not null,
    id           uuid    not null,
    provider_id  text collate "C" not null,
    model_name   text collate "C" not null,
    model_type   text collate "C" not null,
    custom       boolean not null,
    environment  text collate "C",
    enabled      boolean not null,
    strategy     text collate "C" not null,
    constraint pool_pk primary key (workspace_id, id),
    constraint pool_target_unique
        unique nulls not distinct (workspace_id, provider_id, model_name, model_type, custom, environment)
);

-- A member without credential stands for whatever is the default. The deletion of a credential deletes its members.
create table pool_member (
    workspace_id  uuid    not null,
    pool_id       uuid    not null,
    slot          integer not null,
    credential_id uuid,
    enabled       boolean not null,
    weight        integer not null,
    priority      integer not null,
    constraint pool_member_pk primary key (workspace_id, pool_id, slot),
    constraint pool_member_pool_fk foreign key (workspace_id, pool_id) references pool (workspace_id, id) on delete cascade,
    constraint pool_member_credential_fk foreign key (workspace_id, credential_id)
        references credential (workspace_id, id) on delete cascade
);

create index pool_member_by_credential on pool_member (workspace_id, credential_id) where credential_id is not null;

create table environment_binding (
    workspace_id  uuid not null,
    keyring_id    uuid not null,
    environment   text collate "C" not null,
    credential_id uuid not null,
    constraint environment_binding_pk primary key (workspace_id, keyring_id, environment),
    constraint environment_binding_credential_fk foreign key (workspace_id, keyring_id, credential_id)
        references credential (workspace_id, keyring_id, id) on delete cascade
);

create index environment_binding_by_credential on environment_binding (workspace_id, credential_id);

-- Models that are switched off.
create table model_switch (
    workspace_id uuid    not null,
    provider_id  text collate "C" not null,
    model_name   text collate "C" not null,
    model_type   text collate "C" not null,
    custom       boolean not null,
    constraint model_switch_pk primary key (workspace_id, provider_id, model_name, model_type, custom)
);

-- What follows is written while the head of the audit is locked, and has no foreign keys: a check of one would wait for
-- changes of the keyring, which wait for the head.
create table credential_cooldown (
    workspace_id          uuid    not null,
    credential_id         uuid    not null,
    step                  integer not null,
    until                 timestamptz,
    auth_rests            integer not null default 0,
    auth_last             timestamptz,
    auth_before_last      timestamptz,
    transient_rests       integer not null default 0,
    transient_last        timestamptz,
    constraint credential_cooldown_pk primary key (workspace_id, credential_id)
);

create table credential_quota (
    workspace_id  uuid    not null,
    credential_id uuid    not null,
    period        text collate "C" not null,
    requests      bigint,
    tokens        bigint,
    used_requests bigint  not null default 0,
    used_tokens   bigint  not null default 0,
    resets_at     timestamptz not null,
    constraint credential_quota_pk primary key (workspace_id, credential_id, period)
) with (fillfactor = 50);

-- By owner too, because the use of a deleted credential stays in its owner's sums.
create table credential_usage (
    workspace_id  uuid   not null,
    credential_id uuid   not null,
    hour          timestamptz not null,
    provider_id   text collate "C" not null,
    model_name    text collate "C" not null,
    model_type    text collate "C" not null,
    requests      bigint not null,
    ok            bigint not null,
    failed        bigint not null,
    input_tokens  bigint not null,
    output_tokens bigint not null,
    last_used_at  timestamptz,
    constraint credential_usage_pk primary key (workspace_id, credential_id, hour)
) with (fillfactor = 50);

create index credential_usage_by_owner on credential_usage (workspace_id, provider_id, model_name, model_type, hour);

-- Leases of a group are written in one transaction. A link covers them, the refusals, and the link before.
create table lease_group (
    workspace_id uuid   not null,
    number       bigint not null,
    audit_seq    bigint not null,
    at           timestamptz not null,
    leases       integer not null,
    refusals     text   not null,
    first_lease  uuid,
    last_lease   uuid,
    hash         bytea  not null,
    constraint lease_group_pk primary key (workspace_id, number)
);

create index lease_group_by_time on lease_group (workspace_id, at);

-- The last group of a workspace, and up to which the audit has an entry.
create table lease_head (
    workspace_id uuid   not null,
    number       bigint not null,
    hash         bytea  not null,
    audited      bigint not null default 0,
    constraint lease_head_pk primary key (workspace_id)
) with (fillfactor = 50);

create index lease_head_not_audited on lease_head (workspace_id) where audited < number;

-- A partition for each day, which the id of a lease begins with.
create table lease (
    workspace_id   uuid    not null,
    id             uuid    not null,
    group_number   bigint  not null,
    credential_id  uuid    not null,
    revision       integer not null,
    step           integer not null,
    provider_id    text collate "C" not null,
    model_name     text collate "C",
    model_type     text collate "C",
    custom         boolean not null,
    environment    text collate "C",
    calls          integer not null,
    principal      text    not null,
    actor          text    not null,
    at             timestamptz not null,
    reported_calls integer not null default 0,
    outcome        text collate "C",
    reported_at    timestamptz,
    constraint lease_pk primary key (workspace_id, id)
) partition by range (id);

create index lease_by_credential on lease (workspace_id, credential_id, id);

alter table api_token add column environments text[];

-- The least id that a lease of this day can have.
create function lease_day_begin(day date) returns uuid language sql immutable as
$$ select (lpad(to_hex((extract(epoch from day::timestamp) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid $$;

-- Makes the partitions of these days where they are missing, and drops those of days before. The role of the server owns
-- nothing, so the owner lends it this.
create function lease_partitions(kept_from date, first_day date, last_day date) returns void
    language plpgsql security definer set search_path from current as $$
declare
    day date;
    part text;
begin
    perform pg_advisory_xact_lock(hashtextextended('modelkeys lease partitions', 0));
    for day in select generate_series(first_day, last_day, interval '1 day')::date loop
        part := 'lease_' || to_char(day, 'YYYYMMDD');
        if to_regclass(part) is null then
            execute format('create table %I (like lease including all)', part);
            -- Nothing is granted on a partition, and nothing shown of it but through the whole.
            execute format('alter table %I enable row level security', part);
            execute format('alter table %I force row level security', part);
            execute format('alter table lease attach partition %I for values from (%L) to (%L)',
                part, lease_day_begin(day), lease_day_begin(day + 1));
        end if;
    end loop;
    for part in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'lease'::regclass and c.relname < 'lease_' || to_char(kept_from, 'YYYYMMDD') loop
        execute format('drop table %I', part);
    end loop;
end
$$;

revoke all on function lease_partitions(date, date, date) from public;
grant execute on function lease_partitions(date, date, date) to modelkeys_app;

grant select, insert, update, delete on policy_version, health_version, pool, pool_member, environment_binding,
    model_switch, credential_cooldown, credential_quota, credential_usage, lease_group, lease_head to modelkeys_app;
grant select, insert, update, delete on lease to modelkeys_app;

do $$
declare
    part text;
begin
    foreach part in array array['policy_version', 'health_version', 'pool', 'pool_member', 'environment_binding',
            'model_switch', 'credential_cooldown', 'credential_quota', 'credential_usage', 'lease_group', 'lease_head',
            'lease'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %I on %I using (workspace_id = (select entered_workspace()))',
            part || '_of_workspace', part);
    end loop;
end $$;
