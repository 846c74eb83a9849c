-- Names are folded by the server, so that searches and comparisons are the same whatever locale the database has.
alter table workspace add column name_key text collate "C";
alter table keyring add column model_key text collate "C";
alter table credential
    alter column name_key type text collate "C",
    add column name_look integer,
    add column name_number bigint;
