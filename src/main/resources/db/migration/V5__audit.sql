-- The visitors' book. The server adds to it and changes nothing in it; each entry's hash is keyed with a key from outside
-- the database and covers the entry before, so that whoever writes to the database cannot rewrite it unseen. It outlives
-- the workspace, so it does not point at it.
create table audit_entry (
    workspace_id    uuid        not null,
    seq             bigint      not null,
    id              uuid        not null,
    at              timestamptz not null,
    actor           text        not null,
    principal       text        not null,
    token_id        uuid,
    request_id      text,
    address         text,
    action          text collate "C" not null,
    outcome         text collate "C" not null,
    attempted       text collate "C",
    reason          text collate "C",
    provider_id     text collate "C",
    custom_model_id uuid,
    credential_id   uuid,
    subject         text,
    details         text,
    hash            bytea       not null,
    constraint audit_entry_pk primary key (workspace_id, seq),
    constraint audit_entry_seq_positive check (seq > 0)
);

create index audit_entry_by_credential on audit_entry (workspace_id, credential_id, seq) where credential_id is not null;
create index audit_entry_by_action on audit_entry (workspace_id, action, seq);

-- Where the chain of a workspace ends; its row is the lock that keeps the chain in order.
create table audit_head (
    workspace_id uuid   not null,
    seq          bigint not null,
    hash         bytea  not null,
    constraint audit_head_pk primary key (workspace_id)
);

grant select, insert on audit_entry to modelkeys_app;
grant select, insert, update on audit_head to modelkeys_app;

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_of_workspace on audit_entry using (workspace_id = (select entered_workspace()));

alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy audit_head_of_workspace on audit_head using (workspace_id = (select entered_workspace()));
