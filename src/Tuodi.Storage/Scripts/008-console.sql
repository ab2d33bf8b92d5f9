-- What the pages of the console search by. Rules: see 001-service.sql.

-- the initials of the name in pinyin; none in rows older than this script, until the next start works them out
alter table person add column initials text null;
create index person_by_initials on person (initials, id, area);

-- the journal is read month by month
create index journal_entry_by_day on journal_entry (day, area);
