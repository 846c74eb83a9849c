-- With what machines prove who they are. The secret part of a token is never here, only its hash.
create table api_token (
    workspace_id uuid        not null,
    id           uuid        not null,
    public_id    text collate "C" not null,
    name         text        not null,
    name_key     text        not null,
    role         text collate "C" not null,
    hash         bytea       not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    constraint api_token_pk primary key (workspace_id, id),
    constraint api_token_public_id_unique unique (public_id),
    constraint api_token_role_known check (role in ('OWNER', 'MANAGER', 'MEMBER', 'RUNTIME', 'AUDITOR')),
    constraint api_token_hash_whole check (length(hash) = 32),
    constraint api_token_workspace_fk foreign key (workspace_id) references workspace (id) on delete restrict
);

grant select, insert, update, delete on api_token to modelkeys_app;

alter table api_token enable row level security;
alter table api_token force row level security;
create policy api_token_of_workspace on api_token using (workspace_id = (select entered_workspace()));
-- Whoever presents a token is shown its row, and learns from it which workspace to enter.
create policy api_token_presented on api_token for select
    using (public_id = (select nullif(current_setting('modelkeys.token', true), '')));

create unique index workspace_name_key_unique on workspace (lower(normalize(name, nfkc)));
