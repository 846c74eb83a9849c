\set n 50
select json_agg(json_build_object(
    'id', k.provider_id,
    'default', (select json_build_object('id', c.id, 'name', c.name) from credential c
                where c.workspace_id = k.workspace_id and c.id = k.default_credential_id),
    'credentials', (select count(*) from credential c
                    where c.workspace_id = k.workspace_id and c.keyring_id = k.id),
    'models', (select count(*) from keyring m
               where m.workspace_id = k.workspace_id and m.provider_id = k.provider_id
                   and m.model_name is not null and not m.removed)) order by k.provider_id)
from keyring k
where k.workspace_id = '00000000-0000-0000-0000-000000000001'
    and k.provider_id = any (select id from bench_provider where n <= :n) and k.model_name is null;
