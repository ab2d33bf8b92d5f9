-- What settlements are searched by in the console. Rules: see 001-service.sql.

-- those of a day, a month, a year; of these the reversals and corrections, which are few; and all of this for one institution
create index settlement_by_day on settlement (day, id, area);
create index settlement_by_kind on settlement (kind, day, id, area);
create index settlement_by_institution_day on settlement (institution, day, id, area, kind);
