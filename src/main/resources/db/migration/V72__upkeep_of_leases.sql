-- Usage of more than 400 days ago is found without reading the rest. Made at once, since there is one row for each hour in which
-- a credential was used.
create index credential_usage_by_hour on credential_usage (workspace_id, hour);

-- It runs as its owner, so nothing that a role makes for its own session may stand in for a table.
do $$
begin
    execute format('alter function lease_partitions(date, date, date) set search_path = %s, pg_temp',
        current_setting('search_path'));
end $$;
