-- The role finds its tables in an operator's own schema too, and in one whose rights were taken from everybody.
do $$
begin
    if not has_schema_privilege('modelkeys_app', current_schema(), 'usage') then
        execute format('grant usage on schema %I to modelkeys_app', current_schema());
    end if;
end $$;
