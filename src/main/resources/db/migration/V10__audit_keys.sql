-- What makes the audit trail's codes: one key for each workspace, which never changes, so that an old row can still be
-- checked. Wrapped like a data key.
create table audit_key (
    workspace_id uuid not null,
    master_key_id text not null,
    wrapped bytea not null,
    created_at timestamptz not null default now(),
    constraint audit_key_pk primary key (workspace_id),
    constraint audit_key_workspace_fk foreign key (workspace_id) references workspace (id),
    constraint audit_key_master_key_fk foreign key (master_key_id) references master_key (id)
);
