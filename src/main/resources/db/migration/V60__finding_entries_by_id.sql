-- Clients that read an entry again name it by its id.
create index audit_entry_by_id on audit_entry (workspace_id, id);
