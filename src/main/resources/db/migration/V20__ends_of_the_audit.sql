-- Where the chains of the audit end, for all workspaces in one statement: what is kept outside the database is compared
-- with that. The walls stand: each workspace is entered in its turn, and nobody is shown what an entry says.
create function audit_ends() returns table (workspace uuid, seq bigint, hash bytea, at timestamptz) language plpgsql as $$
declare
    entered_before text := coalesce(current_setting('modelkeys.workspace', true), '');
    owner uuid;
begin
    for owner in select workspace_id from key_owner order by workspace_id loop
        perform set_config('modelkeys.workspace', owner::text, true);
        return query select e.workspace_id, e.seq, e.hash, e.at from audit_entry e
            where e.workspace_id = owner order by e.seq desc limit 1;
    end loop;
    perform set_config('modelkeys.workspace', entered_before, true);
end
$$;

-- Which of these ends, an array of objects with workspace, seq and hash, are not among the entries; and the number of
-- the last entry that there is, or 0.
create function audit_ends_missing(ends jsonb) returns table (workspace uuid, last_seq bigint) language plpgsql as $$
declare
    entered_before text := coalesce(current_setting('modelkeys.workspace', true), '');
    wanted record;
begin
    for wanted in select * from jsonb_to_recordset(ends) as e (workspace uuid, seq bigint, hash text) loop
        perform set_config('modelkeys.workspace', wanted.workspace::text, true);
        if not exists (select from audit_entry e where e.workspace_id = wanted.workspace and e.seq = wanted.seq
                and e.hash = decode(wanted.hash, 'hex')) then
            return query select wanted.workspace, coalesce(max(e.seq), 0) from audit_entry e
                where e.workspace_id = wanted.workspace;
        end if;
    end loop;
    perform set_config('modelkeys.workspace', entered_before, true);
end
$$;
