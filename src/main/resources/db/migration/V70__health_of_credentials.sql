-- What providers last said of credentials: a row for each that was asked about, or is about to be. Without foreign keys,
-- because a check of one would wait for changes of the keyring; the deletion of a credential deletes its row.
create table credential_health (
    workspace_id  uuid        not null,
    credential_id uuid        not null,
    verdict       text collate "C",
    finding       text collate "C",
    check_place   boolean     not null default false,
    revision      integer,
    checked_at    timestamptz,
    retry_at      timestamptz,
    -- How often in a row it was tested since it was first REJECTED, which says how soon it is tested again.
    rejections    integer     not null default 0,
    next_test_at  timestamptz,
    constraint credential_health_pk primary key (workspace_id, credential_id),
    constraint credential_health_whole check (
        (verdict is null) = (finding is null)
        and (verdict is null) = (revision is null)
        and (verdict is null) = (checked_at is null))
);

create index credential_health_due on credential_health (workspace_id, next_test_at) where next_test_at is not null;

grant select, insert, update, delete on credential_health to modelkeys_app;

alter table credential_health enable row level security;
alter table credential_health force row level security;
create policy credential_health_of_workspace on credential_health
    using (workspace_id = (select entered_workspace()));
