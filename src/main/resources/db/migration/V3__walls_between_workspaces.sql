-- The server works as a role that owns nothing, so that PostgreSQL shows it only the rows of the workspace that a
-- transaction was entered for. Whoever migrates makes that role, or finds it made by an administrator.
do $$
begin
    if not exists (select from pg_roles where rolname = 'modelkeys_app') then
        create role modelkeys_app nologin noinherit nosuperuser nobypassrls;
    end if;
exception
    -- Roles belong to all databases of a server: somebody may be migrating another one.
    when duplicate_object or unique_violation then null;
end $$;

do $$
declare
    login name := coalesce(nullif('${login}', ''), session_user);
begin
    if not pg_has_role(login, 'modelkeys_app', 'member') then
        execute format('grant modelkeys_app to %I', login);
    end if;
end $$;

grant select, insert, update, delete on installation, keyring, credential, data_key to modelkeys_app;
grant select, insert, update, delete on workspace, master_key to modelkeys_app;

create function entered_workspace() returns uuid language sql stable parallel safe
    return nullif(current_setting('modelkeys.workspace', true), '')::uuid;

-- Asked as a subquery, so that it is answered once for a statement and not for every row.
alter table installation enable row level security;
alter table installation force row level security;
create policy installation_of_workspace on installation using (workspace_id = (select entered_workspace()));

alter table keyring enable row level security;
alter table keyring force row level security;
create policy keyring_of_workspace on keyring using (workspace_id = (select entered_workspace()));

alter table credential enable row level security;
alter table credential force row level security;
create policy credential_of_workspace on credential using (workspace_id = (select entered_workspace()));
