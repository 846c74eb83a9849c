-- A group of one lease: the head is locked, and lease, link and end of the chain are written.
begin;
select n from bench_head where id = 1 for update;
insert into bench_lease (workspace_id, id, group_number, credential_id, revision, step, provider_id, custom, calls, principal, actor, at)
    values ('00000000-0000-0000-0000-000000000001', gen_random_uuid(), nextval('bench_number'), gen_random_uuid(), 1, 0, 'openai', false, 1,
        'token:00000000-0000-0000-0000-000000000001', 'gateway', now());
update bench_head set n = n + 1 where id = 1;
commit;
