-- Users, their tokens, and the audit trail.

-- reference: who may use the REST API and the console (用户); a password is kept as the framework's hash alone
create table app_user (
  id text not null primary key,
  institution text,
  division text not null,
  password text not null,
  failures bigint not null,
  locked_until bigint,
  active bigint not null,
  made bigint not null,
  version bigint not null
);

-- reference
create table user_role (
  user_id text not null,
  role text not null,
  primary key (user_id, role),
  foreign key (user_id) references app_user (id)
);

-- reference: a token is kept as its SHA-256 alone, so that who reads this table can use none
create table api_token (
  hash text not null primary key,
  user_id text not null,
  label text not null,
  made bigint not null,
  expires bigint not null,
  revoked bigint,
  version bigint not null,
  foreign key (user_id) references app_user (id)
);
create index api_token_by_user on api_token (user_id);

-- spread by area; never updated: chains of entries, each holding the hash of the one before. Chain 0 holds decisions one by one under the area of the nation;
-- the others belong to one writer of one server each and hold an entry for every commit of acts.
create table audit_entry (
  area text not null,
  chain bigint not null,
  number bigint not null,
  at bigint not null,
  actor text not null,
  act text not null,
  object text not null,
  digest {bytes} not null,
  previous {bytes} not null,
  hash {bytes} not null,
  primary key (chain, number, area)
);

-- The entry that answers for a message, and the message's place among those of the entry.
alter table message add column chain bigint not null default 0;
alter table message add column entry bigint not null default 0;
alter table message add column place bigint not null default 0;
