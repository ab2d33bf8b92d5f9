-- What the REST interface adds. Rules: see 001-service.sql.

-- spread by area; never updated: why handling staff took a settlement back
create table reversal_reason (
  area text not null,
  settlement bigint not null,
  reason text not null,
  operator text not null,
  at bigint not null,
  primary key (settlement, area)
) {clustered};

-- spread by area: which rows of the outbox a reader has taken in; rows are told apart, since a lower number may be committed after a higher one
create table outbox_receipt (
  area text not null,
  id bigint not null,
  reader text not null,
  at bigint not null,
  primary key (id, reader, area)
) {clustered};
