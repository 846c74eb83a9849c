-- Rows are behind row-level security, so only comparisons that cannot leak (=, <, but not strpos or like) are answered by an
-- index. A search reads the names of one workspace or keyring, in the order in which it shows them.
drop index workspace_name_key_unique;
alter table workspace add constraint workspace_name_key_unique unique (name_key);

alter table keyring add constraint keyring_model_key_whole check ((model_name is null) = (model_key is null));

alter table credential no force row level security;
update credential set name_number = substring(name_key from '^api key ([0-9]{1,18})$')::bigint
    where name_key ~ '^api key [0-9]{1,18}$';
alter table credential force row level security;

alter table credential alter column name_look set not null;
create index credential_by_look on credential (workspace_id, keyring_id, name_look);
create index credential_by_number on credential (workspace_id, keyring_id, name_number) where name_number is not null;
