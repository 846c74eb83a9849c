-- The isolation border, and the keys of the vault. Named constraints, so that a violation says which rule it broke.

create table workspace (
    id uuid not null,
    name text not null,
    created_at timestamptz not null default now(),
    constraint workspace_pk primary key (id),
    constraint workspace_name_unique unique (name)
);

insert into workspace (id, name) values ('00000000-0000-0000-0000-000000000001', 'default');

-- The master keys themselves are never here: only the proof by which a configured key is recognised.
create table master_key (
    id text not null,
    proof bytea not null,
    created_at timestamptz not null default now(),
    constraint master_key_pk primary key (id)
);

-- No cascade from the workspace: deleting a data key destroys everything sealed with it, so it has to be said.
create table data_key (
    workspace_id uuid not null,
    version int not null,
    master_key_id text not null,
    wrapped bytea not null,
    created_at timestamptz not null default now(),
    constraint data_key_pk primary key (workspace_id, version),
    constraint data_key_version_positive check (version > 0),
    constraint data_key_workspace_fk foreign key (workspace_id) references workspace (id),
    constraint data_key_master_key_fk foreign key (master_key_id) references master_key (id)
);
