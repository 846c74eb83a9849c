-- Keys are committed before anything is done with them, also those of a workspace that is just being made and may yet be
-- rolled back. What is left then is a key that nothing was done with.
alter table data_key drop constraint data_key_workspace_fk;
alter table audit_key drop constraint audit_key_workspace_fk;

grant select, insert, update, delete on audit_key to modelkeys_app;

alter table data_key enable row level security;
alter table data_key force row level security;
create policy data_key_of_workspace on data_key using (workspace_id = (select entered_workspace()));

alter table audit_key enable row level security;
alter table audit_key force row level security;
create policy audit_key_of_workspace on audit_key using (workspace_id = (select entered_workspace()));
