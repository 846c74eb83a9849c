-- Who did it and when it was are asked for as often as what it was.
create index audit_entry_by_actor on audit_entry (workspace_id, actor, seq);
create index audit_entry_by_time on audit_entry (workspace_id, at);
