-- Fills the workspaces :from to :to; the first is the one that the server serves. Every credential has the contents of
-- the one that the server itself wrote.
set client_min_messages = warning;

create table if not exists bench_provider as
    select row_number() over (order by id) as n, id from unnest(string_to_array(:'providers', ' ')) id;

create table if not exists bench_contents as
    select plain, hints, sealed, data_keys from credential limit 1;

-- As the server makes ids: version 7, so that what is newer sorts higher.
create or replace function bench_id(made timestamptz) returns uuid language sql volatile as $$
    select (lpad(to_hex((extract(epoch from made) * 1000)::bigint), 12, '0') || '7'
        || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid
$$;

\if :first
    truncate credential, keyring, installation, environment_binding, pool_member, pool;
\endif

insert into workspace (id, name)
    select ('00000000-0000-0000-0000-' || lpad(w::text, 12, '0'))::uuid, 'bench ' || w
    from generate_series(:from, :to) w
    on conflict do nothing;

create temporary table bench_ring as
    select ('00000000-0000-0000-0000-' || lpad(w::text, 12, '0'))::uuid as workspace_id, p.id as provider_id, model,
           bench_id(at) as id, at
    from generate_series(:from, :to) w
        cross join bench_provider p
        cross join generate_series(0, 10) model
        cross join lateral (select now() - interval '90 days' * random() as at) made;

insert into installation (workspace_id, provider_id, installed_at)
    select distinct workspace_id, provider_id, now() from bench_ring
    on conflict do nothing;

insert into keyring
    (workspace_id, id, provider_id, model_name, model_key, model_type, removed, revision, created_at, updated_at)
    select workspace_id, id, provider_id,
           case when model > 0 then provider_id || '/chat-large-' || model end,
           case when model > 0 then provider_id || '/chat-large-' || model end,
           case when model > 0 then 'LLM' end,
           false, 1, at, at
    from bench_ring;

-- The servers make the keys of these workspaces later, and what is copied here opens nowhere.
alter table credential disable trigger user;
insert into credential
    (workspace_id, id, keyring_id, name, name_key, name_look, name_number, plain, hints, sealed, data_keys, revision, created_at, updated_at)
    select r.workspace_id, bench_id(r.at + interval '1 hour' * n), r.id, 'API KEY ' || n, 'api key ' || n, 0, n,
           c.plain, c.hints, c.sealed, c.data_keys, 1, r.at + interval '1 hour' * n, r.at + interval '1 hour' * n
    from bench_ring r
        cross join bench_contents c
        cross join lateral generate_series(1, case when r.model = 0 then 20 else 3 end) n;
alter table credential enable trigger user;

update keyring k set default_credential_id = (
        select c.id from credential c
        where c.workspace_id = k.workspace_id and c.keyring_id = k.id order by c.id limit 1)
    where k.default_credential_id is null;
