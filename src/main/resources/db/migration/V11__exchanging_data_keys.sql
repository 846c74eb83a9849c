-- When a newer key took over from this one. What it sealed is sealed anew, and then it goes.
alter table data_key add retired_at timestamptz;

-- How often the servers may have sealed with it: they reserve uses in blocks, before they seal.
alter table data_key add uses bigint not null default 0;

-- What a foreign key would do if it could point from the elements of an array: nothing is sealed under a key that is gone,
-- and one that is used by a transaction under way cannot go before it ends. A row that was there first may keep a key
-- that was lost: its name and its other values can still be changed.
create function credential_data_keys_exist() returns trigger language plpgsql as $$
declare
    added integer[];
    found integer;
begin
    select array_agg(v) into added from unnest(new.data_keys) as v
    where tg_op = 'INSERT' or not (old.data_keys @> array[v]);
    perform 1 from data_key where workspace_id = new.workspace_id and version = any (added) for key share;
    get diagnostics found = row_count;
    if found < coalesce(cardinality(added), 0) then
        raise foreign_key_violation using
            message = 'the data key of a sealed secret is gone',
            constraint = 'credential_data_keys_exist', table = 'credential';
    end if;
    return new;
end
$$;

create trigger credential_data_keys_exist_on_insert before insert on credential
    for each row execute function credential_data_keys_exist();
create trigger credential_data_keys_exist_on_update before update of data_keys on credential
    for each row when (old.data_keys is distinct from new.data_keys) execute function credential_data_keys_exist();
