-- What waits for somebody, as the first page of the console counts it. Rules: see 001-service.sql.

create index handed_list_waiting on handed_list (area, handed_by, id) where decided_by is null;
create index handed_list_coming_in on handed_list (area, handed_by, id) where taken = 1 and finished_at is null;
