-- Policy documents that two persons put into force. Rules: see 001-service.sql.

-- reference: a document that is to settle visits, or one that no longer is to; who asked for it and who decided. Decided once and never altered after.
create table policy_proposal (
  id bigint not null primary key,
  kind text not null,
  division text not null,
  hash text not null,
  effective_from {day} not null,
  effective_to {day},
  title text not null,
  activation bigint,
  reason text not null,
  proposer text not null,
  proposed bigint not null,
  decision text not null,
  decider text,
  decided bigint,
  answer text,
  version bigint not null,
  foreign key (hash) references policy_content (hash)
);
create index policy_proposal_by_decision on policy_proposal (decision, id);
create index policy_proposal_by_division on policy_proposal (division, id);

-- reference: a proposed document as its proposer wrote it
create table policy_text (
  proposal bigint not null primary key,
  written {bytes} not null,
  foreign key (proposal) references policy_proposal (id)
);
