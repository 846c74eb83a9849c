-- Copies the first credential :rows times; nothing opens them, and nothing chooses them.
insert into credential
    (workspace_id, id, keyring_id, name, name_key, name_look, name_number, plain, hints, sealed, data_keys, revision, created_at, updated_at)
    select c.workspace_id, gen_random_uuid(), c.keyring_id, 'COPY ' || n, 'copy ' || n, 0, null, c.plain, c.hints, c.sealed, c.data_keys, 1,
           now(), now()
    from (select * from credential order by created_at limit 1) c cross join generate_series(1, :rows) n;
