-- What settlements are searched by in the console. Rules: see 001-service.sql.

-- those of a day, a month, a year, of all institutions or of one
create index settlement_by_day on settlement (day, id, area);
create index settlement_by_institution_day on settlement (institution, day, id, area, kind);

-- the reversals and corrections, which are few: what is settled for the first time pays nothing for this index
create index settlement_changed on settlement (kind, day, id, area) where kind <> 'settled';
