-- From PostgreSQL 16 on, whoever makes a role is a member that may give it to others, but may not work as it: that is a
-- grant of its own.
do $$
declare
    login name := coalesce(nullif('${login}', ''), session_user);
begin
    if current_setting('server_version_num')::int >= 160000 and not pg_has_role(login, 'modelkeys_app', 'SET') then
        execute format('grant modelkeys_app to %I with set true', login);
    end if;
end $$;
