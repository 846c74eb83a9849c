-- Mutations that carried an id of their sender's, so that one that is sent again is not done again. What came is kept as
-- a keyed hash only, for it may hold secrets; what became of it is ids.
create table mutation_done (
    workspace_id uuid        not null,
    principal    text        not null,
    mutation_id  text        not null,
    operation    text collate "C" not null,
    request_hash bytea       not null,
    outcome      text,
    created_at   timestamptz not null default now(),
    constraint mutation_done_pk primary key (workspace_id, principal, mutation_id),
    constraint mutation_done_workspace_fk foreign key (workspace_id) references workspace (id) on delete restrict
);

create index mutation_done_by_age on mutation_done (workspace_id, created_at);

grant select, insert, update, delete on mutation_done to modelkeys_app;

alter table mutation_done enable row level security;
alter table mutation_done force row level security;
create policy mutation_done_of_workspace on mutation_done using (workspace_id = (select entered_workspace()));
