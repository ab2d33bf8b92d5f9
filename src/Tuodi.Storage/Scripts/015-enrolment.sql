-- By what the ledger of subsidised enrolment of a month is kept. Rules: see 001-service.sql.

-- the yearly table that ships, and the office's district as lists write it
alter table office_month add column amounts text null;
alter table office_month add column district text null;
