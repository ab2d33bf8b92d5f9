-- Who did what a later request may take back. Rules: see 001-service.sql.

-- the sender's number of the request that moved the visit last: only that one is undone (2601)
alter table visit add column moved_by text null;

-- the institution that filed: only it takes the filing back (2502)
alter table filing add column filed_by text null;
