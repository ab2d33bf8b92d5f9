-- What the decisions of the audit trail are searched by. The chains of commits, which are long, pay nothing for these indexes. Rules: see 001-service.sql.

create index audit_entry_by_actor on audit_entry (actor, number, area) where chain = 0;
create index audit_entry_by_act on audit_entry (act, number, area) where chain = 0;
create index audit_entry_by_time on audit_entry (at, number, area) where chain = 0;
-- by its first word, which is a range of texts in the order of their bytes
create index audit_entry_by_object on audit_entry (object {exact}, number, area) where chain = 0;
