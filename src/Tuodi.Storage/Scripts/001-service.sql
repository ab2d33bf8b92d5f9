-- The service's tables. Rules: docs/operating/database.md, "A schema that can be spread"; a test reads this file and checks them.
-- Every table is either spread by the insured division (`area` in every key) or small and known everywhere (reference).
-- The area stands last in keys: one area holds thousands of rows of a person's kind, so an index that begins with it finds too much.
-- Amounts are whole fen, instants microseconds since 1970 UTC, days of the type for days where the database has one, else text as 2026-01-31, yes and no 1 and 0. Ids are made by the application.

-- reference: which number each running server puts into the ids it makes
create table node (
  number bigint not null primary key,
  started bigint not null
);

-- reference: policies as they were when something was settled by them, found again by what decides a settlement
create table policy_content (
  hash text not null primary key,
  division text not null,
  title text not null,
  content {bytes} not null
);

-- reference
create table institution (
  code text not null primary key,
  name text not null,
  credit_code text,
  kind text not null,
  level text,
  grade text,
  division text not null,
  agreement_from {day},
  agreement_to {day},
  attributes text,
  version bigint not null
);

-- reference: operators of institutions and handling offices (经办人)
create table operator (
  institution text not null,
  id text not null,
  name text not null,
  active bigint not null,
  version bigint not null,
  primary key (institution, id)
);

-- reference: what is in policy scope, and how much of it (医保目录)
create table catalogue_item (
  code text not null,
  valid_from {day} not null,
  valid_to {day},
  name text not null,
  list text not null,
  grade text not null,
  charge_type text not null,
  first_pay_rate text not null,
  price_limit text,
  version bigint not null,
  primary key (code, valid_from)
);

-- spread by area
create table person (
  area text not null,
  id text not null,
  name text not null,
  cert_type text not null,
  cert_no text not null,
  sex text not null,
  nation text,
  born {day},
  died {day},
  disability_grade bigint not null,
  attributes text,
  version bigint not null,
  primary key (id, area),
  unique (cert_no, cert_type, area)
);
create index person_by_name on person (name, area);

-- spread by area
create table insurance (
  area text not null,
  person text not null,
  scheme text not null,
  person_type text not null,
  valid_from {day} not null,
  valid_to {day},
  civil_servant bigint not null,
  unit text,
  balance bigint not null,
  version bigint not null,
  primary key (person, scheme, valid_from, area),
  foreign key (person, area) references person (id, area)
);

-- spread by area; a row is closed, never rewritten: valid time and the time at which the register knew
create table status_period (
  area text not null,
  id bigint not null,
  person text not null,
  category text not null,
  valid_from {day} not null,
  valid_to {day},
  known_from bigint not null,
  known_to bigint,
  source text,
  version bigint not null,
  primary key (id, area),
  foreign key (person, area) references person (id, area)
);
create index status_period_by_person on status_period (person, area);

-- spread by area: transfers to other hospitals and other filings (备案)
create table filing (
  area text not null,
  id bigint not null,
  person text not null,
  kind text not null,
  institution text,
  division text,
  valid_from {day} not null,
  valid_to {day},
  cancelled bigint not null,
  content {bytes} not null,
  version bigint not null,
  primary key (id, area),
  foreign key (person, area) references person (id, area)
);
create index filing_by_person on filing (person, area);

-- spread by area: a visit (就诊) from registration or admission to its end
create table visit (
  area text not null,
  id bigint not null,
  person text not null,
  institution text not null,
  scheme text not null,
  med_type text not null,
  kind text not null,
  number text not null,
  state text not null,
  begun bigint not null,
  ended bigint,
  disease text,
  details {bytes} not null,
  version bigint not null,
  primary key (id, area)
);
create index visit_by_person on visit (person, begun, area);
create index visit_by_institution on visit (institution, begun, area);

-- spread by area: the fee lines that are settled together, with their sums
create table charge (
  area text not null,
  visit bigint not null,
  batch text not null,
  lines bigint not null,
  total bigint not null,
  own_pay bigint not null,
  over_limit bigint not null,
  first_pay bigint not null,
  in_policy bigint not null,
  settlement bigint,
  version bigint not null,
  primary key (visit, batch, area)
) {clustered};

-- spread by area
create table fee_line (
  area text not null,
  visit bigint not null,
  number text not null,
  batch text not null,
  taken_back text,
  code text not null,
  local_code text not null,
  occurred bigint not null,
  quantity text not null,
  price text not null,
  total bigint not null,
  own_pay bigint not null,
  over_limit bigint not null,
  first_pay bigint not null,
  in_policy bigint not null,
  price_limit text,
  first_pay_rate text,
  grade text not null,
  charge_type text not null,
  active bigint not null,
  content {bytes} not null,
  version bigint not null,
  primary key (visit, number, area)
);

-- spread by area; never updated: reversals and corrections are rows of their own that carry the difference
create table settlement (
  area text not null,
  id bigint not null,
  visit bigint not null,
  batch text not null,
  person text not null,
  institution text not null,
  scheme text not null,
  med_type text not null,
  year bigint not null,
  day {day} not null,
  at bigint not null,
  kind text not null,
  original bigint not null,
  sender text not null,
  msgid text not null,
  operator text not null,
  policy text not null,
  total bigint not null,
  own_pay bigint not null,
  over_limit bigint not null,
  first_pay bigint not null,
  in_policy bigint not null,
  deductible bigint not null,
  fund_total bigint not null,
  assistance bigint not null,
  hospital_part bigint not null,
  person_part bigint not null,
  account_paid bigint not null,
  cash bigint not null,
  balance bigint not null,
  facts {bytes} not null,
  before {bytes} not null,
  work {bytes} not null,
  primary key (id, area)
);
create index settlement_by_person on settlement (person, year, area);
create index settlement_by_visit on settlement (visit, area);
create index settlement_by_institution on settlement (institution, at, area);

-- spread by area: what a person's year has come to
create table accumulator (
  area text not null,
  person text not null,
  year bigint not null,
  start {bytes},
  state {bytes} not null,
  latest bigint not null,
  version bigint not null,
  primary key (person, year, area)
) {clustered};

-- spread by area; never updated
create table journal_entry (
  area text not null,
  id bigint not null,
  day {day} not null,
  at bigint not null,
  kind text not null,
  reference bigint not null,
  primary key (id, area)
) {clustered};
create index journal_entry_by_reference on journal_entry (reference, area);

-- spread by area; never updated; debits positive, credits negative
create table posting (
  area text not null,
  entry bigint not null,
  line bigint not null,
  account text not null,
  amount bigint not null,
  primary key (entry, line, area)
) {clustered};

-- spread by area: requests that changed something, with the answers they got
create table message (
  sender text not null,
  msgid text not null,
  area text not null,
  infno text not null,
  content {bytes} not null,
  reference bigint,
  answer {bytes} not null,
  at bigint not null,
  primary key (msgid, sender, area)
);

-- spread by area: what others are to be told
create table outbox (
  area text not null,
  id bigint not null,
  kind text not null,
  reference bigint not null,
  at bigint not null,
  primary key (id, area)
) {clustered};

-- spread by area: sign-ins of operators (签到)
create table sign_in (
  area text not null,
  id text not null,
  institution text not null,
  operator text not null,
  at bigint not null,
  until bigint,
  version bigint not null,
  primary key (id, area)
);

-- spread by area: files that hospitals upload and fetch
create table stored_file (
  area text not null,
  id text not null,
  institution text not null,
  name text not null,
  at bigint not null,
  until bigint not null,
  content {bytes} not null,
  primary key (id, area)
);
