-- What settlements are searched by in the console. Rules: see 001-service.sql.

-- those of a day, a month, a year; and of these the reversals and corrections, which are few
create index settlement_by_day on settlement (day, id, area);
create index settlement_by_kind on settlement (kind, day, id, area);
