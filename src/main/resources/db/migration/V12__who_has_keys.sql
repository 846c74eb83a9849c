-- Whose keys there are to be found, apart from the keys themselves, which the database shows for one workspace at a time.
-- Not the table of workspaces: a key may be there before its workspace, and be left when that is rolled back.
create table key_owner (
    workspace_id uuid not null,
    constraint key_owner_pk primary key (workspace_id)
);

insert into key_owner
    select workspace_id from data_key union select workspace_id from audit_key;

create function key_owner_is_known() returns trigger language plpgsql as $$
begin
    insert into key_owner (workspace_id) values (new.workspace_id) on conflict on constraint key_owner_pk do nothing;
    return new;
end
$$;

create trigger data_key_owner_is_known before insert on data_key
    for each row execute function key_owner_is_known();
create trigger audit_key_owner_is_known before insert on audit_key
    for each row execute function key_owner_is_known();

grant select, insert, delete on key_owner to modelkeys_app;
