-- What is handed in through the console and kept for a while. Rules: see 001-service.sql.

-- spread by area: lists for the register (待审批名单), by the division of who handed them in; the content goes when somebody else has decided
create table handed_list (
  area text not null,
  id text not null,
  kind text not null,
  name text not null,
  content {bytes} not null,
  handed_by text not null,
  handed_at bigint not null,
  decided_by text,
  decided_at bigint,
  taken bigint not null,
  finished_at bigint,
  rows_read bigint not null,
  matched bigint not null,
  made bigint not null,
  changed bigint not null,
  refused bigint not null,
  told {bytes} not null,
  version bigint not null,
  primary key (id, area)
);
create index handed_list_by_time on handed_list (handed_at, id, area);

-- spread by area: an office's months that somebody works with (月度核查), by the division and the name of their owner; deleted when their time is over
create table office_month (
  area text not null,
  owner text not null,
  id text not null,
  policy text,
  parameters text,
  handed_at bigint not null,
  until bigint not null,
  version bigint not null,
  primary key (owner, id, area)
);
create index office_month_by_time on office_month (until, area);

-- spread by area: the files of such a month; deleted with it
create table office_file (
  area text not null,
  owner text not null,
  month text not null,
  number bigint not null,
  name text not null,
  content {bytes} not null,
  primary key (owner, month, number, area)
);
