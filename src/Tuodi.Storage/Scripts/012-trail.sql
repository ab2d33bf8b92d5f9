-- What the decisions of the audit trail are searched by. The chains of commits, which are long, pay nothing for these indexes. Rules: see 001-service.sql.

-- The chain stands in front: else a query that names it goes by the primary key, and through all decisions there are.
create index audit_entry_by_actor on audit_entry (chain, actor, number, area) where chain = 0;
create index audit_entry_by_act on audit_entry (chain, act, number, area) where chain = 0;
create index audit_entry_by_time on audit_entry (chain, at, number, area) where chain = 0;
-- by its first word, which is a range of texts in the order of their bytes
create index audit_entry_by_object on audit_entry (chain, object {exact}, number, area) where chain = 0;
