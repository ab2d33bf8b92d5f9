-- What waits for somebody, as the first page of the console counts it. Rules: see 001-service.sql.

create index handed_list_waiting on handed_list (area, handed_by, id) where decided_by is null;
create index handed_list_coming_in on handed_list (area, handed_by, id) where taken = 1 and finished_at is null;

-- The chain stands in front: else a query that names it goes by the primary key, and through all decisions there are.
drop index audit_entry_by_actor;
drop index audit_entry_by_act;
drop index audit_entry_by_time;
drop index audit_entry_by_object;
create index audit_entry_by_actor on audit_entry (chain, actor, number, area) where chain = 0;
create index audit_entry_by_act on audit_entry (chain, act, number, area) where chain = 0;
create index audit_entry_by_time on audit_entry (chain, at, number, area) where chain = 0;
create index audit_entry_by_object on audit_entry (chain, object {exact}, number, area) where chain = 0;
