\set n random(1, 70)
select json_build_object(
    'id', k.provider_id,
    'default', (select json_build_object('id', c.id, 'name', c.name) from credential c
                where c.workspace_id = k.workspace_id and c.id = k.default_credential_id),
    'count', (select count(*) from credential c where c.workspace_id = k.workspace_id and c.keyring_id = k.id),
    'credentials', (
        select json_agg(json_build_object('id', c.id, 'name', c.name, 'default', c.id = k.default_credential_id,
            'created', c.created_at, 'plain', c.plain, 'hints', c.hints, 'keys', c.data_keys) order by c.id desc)
        from (select * from credential c where c.workspace_id = k.workspace_id and c.keyring_id = k.id
              order by c.id desc limit 50) c),
    'models', (
        select json_agg(json_build_object('id', m.id, 'name', m.model_name, 'type', m.model_type,
            'default', (select json_build_object('id', c.id, 'name', c.name) from credential c
                        where c.workspace_id = m.workspace_id and c.id = m.default_credential_id),
            'credentials', (
                select json_agg(json_build_object('id', c.id, 'name', c.name,
                    'default', c.id = m.default_credential_id) order by c.id desc)
                from (select * from credential c where c.workspace_id = m.workspace_id and c.keyring_id = m.id
                      order by c.id desc limit 50) c)) order by m.model_name, m.model_type)
        from keyring m
        where m.workspace_id = k.workspace_id and m.provider_id = k.provider_id
            and m.model_name is not null and not m.removed))
from keyring k
where k.workspace_id = '00000000-0000-0000-0000-000000000001'
    and k.provider_id = (select id from bench_provider where n = :n) and k.model_name is null;
