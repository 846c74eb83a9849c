-- A provider that a workspace has installed. Keyrings hang on it, so an uninstalled provider has none.
create table installation (
    workspace_id uuid        not null,
    provider_id  text collate "C" not null,
    installed_at timestamptz not null,
    constraint installation_pk primary key (workspace_id, provider_id),
    constraint installation_workspace_fk foreign key (workspace_id) references workspace (id) on delete restrict
);

-- The credentials of one owner: a provider (no model) or one custom model. Locking this row serialises everything
-- that happens to them. Names sort by code point, so that a page's cursor means the same on every server.
create table keyring (
    workspace_id          uuid        not null,
    id                    uuid        not null,
    provider_id           text collate "C" not null,
    model_name            text collate "C",
    model_type            text collate "C",
    removed               boolean     not null,
    default_credential_id uuid,
    revision              integer     not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    constraint keyring_pk primary key (workspace_id, id),
    constraint keyring_scope_unique unique nulls not distinct (workspace_id, provider_id, model_name, model_type),
    constraint keyring_model_whole check ((model_name is null) = (model_type is null)),
    constraint keyring_removed_is_a_model check (not removed or model_name is not null),
    constraint keyring_removed_has_no_default check (not removed or default_credential_id is null),
    constraint keyring_installation_fk foreign key (workspace_id, provider_id)
        references installation (workspace_id, provider_id) on delete restrict
);

create index keyring_models_by_name on keyring (workspace_id, model_name, model_type, provider_id)
    where model_name is not null;

create table credential (
    workspace_id uuid        not null,
    id           uuid        not null,
    keyring_id   uuid        not null,
    name         text        not null,
    name_key     text        not null,
    plain        jsonb       not null,
    hints        jsonb       not null,
    sealed       jsonb       not null,
    data_keys    integer[]   not null,
    revision     integer     not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint credential_pk primary key (workspace_id, id),
    constraint credential_keyring_unique unique (workspace_id, keyring_id, id),
    constraint credential_name_unique unique (workspace_id, keyring_id, name_key),
    constraint credential_keyring_fk foreign key (workspace_id, keyring_id)
        references keyring (workspace_id, id) on delete restrict
);

-- Points at a credential of this very keyring or at nothing. Checked at commit, because a keyring and its first
-- credential arrive together.
alter table keyring
    add constraint keyring_default_fk foreign key (workspace_id, id, default_credential_id)
        references credential (workspace_id, keyring_id, id)
        on delete set null (default_credential_id)
        deferrable initially deferred;
