-- The workspace of an office (SQLite). Amounts are whole fen, days YYYY-MM-DD, months YYYYMM, moments ISO 8601 with their offset.

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- A list that was taken in; a list that brought nothing new leaves no line here.
CREATE TABLE import (
  id             INTEGER PRIMARY KEY,
  file           TEXT NOT NULL,
  kind           TEXT NOT NULL,
  sha256         TEXT NOT NULL,
  at             TEXT NOT NULL,
  by             TEXT NOT NULL,
  rows_new       INTEGER NOT NULL,
  rows_updated   INTEGER NOT NULL,
  rows_unchanged INTEGER NOT NULL,
  rows_refused   INTEGER NOT NULL
) STRICT;

-- A row of a settlement list: first what the list says, then what the office made of it. An import writes the first part only.
CREATE TABLE visit (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  import_id        INTEGER NOT NULL REFERENCES import,
  file             TEXT NOT NULL,
  line             INTEGER NOT NULL,
  kind             TEXT NOT NULL,
  period           TEXT NOT NULL CHECK (period GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
  row_key          TEXT NOT NULL,
  person           TEXT NOT NULL,

  expense_month     TEXT,
  number            TEXT,
  settlement_id     TEXT,
  case_id           TEXT,
  name              TEXT,
  personal_number   TEXT,
  town              TEXT,
  village           TEXT,
  identity          TEXT,
  recognised_at     TEXT,
  insured_at        TEXT,
  insurance         TEXT,
  visited_at        TEXT,
  inside_or_outside TEXT,
  institution       TEXT,
  institution_code  TEXT,
  visit_class       TEXT,
  visit_kind        TEXT,
  assistance_kind   TEXT,
  veteran_kind      TEXT,
  referral          TEXT,
  disease_code      TEXT,
  disease_name      TEXT,
  admitted          TEXT,
  discharged        TEXT,
  settled           TEXT,
  total             INTEGER,
  in_policy         INTEGER,
  basic             INTEGER,
  critical_illness  INTEGER,
  large_amount      INTEGER,
  assistance_base   INTEGER,
  assistance        INTEGER,
  second_round      INTEGER,
  charity           INTEGER,
  commercial        INTEGER,
  personal_account  INTEGER,
  cash              INTEGER,
  account_holder    TEXT,
  bank              TEXT,
  bank_line         TEXT,
  bank_account      TEXT,
  used_outpatient   INTEGER,
  used_ordinary     INTEGER,
  used_major        INTEGER,
  used_large        INTEGER,

  matched           INTEGER NOT NULL DEFAULT 0 CHECK (matched IN (0, 1)),
  roster_name       TEXT,
  roster_town       TEXT,
  roster_village    TEXT,
  roster_identity   TEXT,

  state             TEXT CHECK (state IN ('pending', 'no-amount', 'no-notice', 'to-notify', 'distributed', 'received', 'notified')),
  notified_from     TEXT,
  distributed_at    TEXT,
  received_at       TEXT,
  notified_at       TEXT,
  rule_code         TEXT,
  rule_remark       TEXT,
  rule_excludes     INTEGER NOT NULL DEFAULT 0 CHECK (rule_excludes IN (0, 1)),
  person_excludes   INTEGER NOT NULL DEFAULT 0 CHECK (person_excludes IN (0, 1)),
  person_remark     TEXT,
  paid_at           TEXT,

  UNIQUE (kind, period, row_key),
  CHECK ((state IS NOT NULL) = (kind = 'unrescued'))
) STRICT;

CREATE INDEX visit_period ON visit (period, kind);

-- Where a person is paid; the number is text, never a number.
CREATE TABLE account (
  visit_id INTEGER PRIMARY KEY REFERENCES visit ON DELETE CASCADE,
  bank     TEXT NOT NULL,
  holder   TEXT NOT NULL,
  number   TEXT NOT NULL CHECK (number NOT GLOB '*[^0-9]*')
) STRICT;

-- What the audit last found of a row; a settlement that stands twice in lists of one kind is summed by its first row only (is_first).
CREATE TABLE audited (
  visit_id        INTEGER PRIMARY KEY REFERENCES visit ON DELETE CASCADE,
  is_first        INTEGER NOT NULL CHECK (is_first IN (0, 1)),
  verdict         TEXT NOT NULL,
  assistance_due  INTEGER,
  assistance_paid INTEGER,
  second_due      INTEGER,
  second_paid     INTEGER,
  difference      INTEGER NOT NULL,
  reason_zh       TEXT,
  reason_en       TEXT,
  article_zh      TEXT,
  article_en      TEXT,
  missing         TEXT
) STRICT;

CREATE TABLE roster (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  import_id     INTEGER NOT NULL REFERENCES import,
  file          TEXT NOT NULL,
  line          INTEGER NOT NULL,
  month         TEXT,
  row_key       TEXT NOT NULL UNIQUE,
  person        TEXT NOT NULL,
  name          TEXT,
  town          TEXT,
  village       TEXT,
  identity      TEXT,
  valid_from    TEXT,
  valid_to      TEXT,
  recognised_at TEXT
) STRICT;

CREATE TABLE institution (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  import_id INTEGER NOT NULL REFERENCES import,
  file      TEXT NOT NULL,
  line      INTEGER NOT NULL,
  row_key   TEXT NOT NULL UNIQUE,
  name      TEXT,
  code      TEXT,
  level     TEXT,
  division  TEXT,
  class     TEXT
) STRICT;

CREATE TABLE major_disease (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  import_id INTEGER NOT NULL REFERENCES import,
  file      TEXT NOT NULL,
  line      INTEGER NOT NULL,
  row_key   TEXT NOT NULL UNIQUE,
  code      TEXT NOT NULL,
  name      TEXT,
  is_on     INTEGER NOT NULL
) STRICT;

CREATE TABLE rule_switch (
  code  TEXT PRIMARY KEY,
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1))
) STRICT;

-- Who did what and when. Rows are named by month and running number (序号), never by a person.
CREATE TABLE log (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  at     TEXT NOT NULL,
  by     TEXT NOT NULL,
  action TEXT NOT NULL,
  period TEXT,
  number TEXT,
  detail TEXT,
  undoes INTEGER REFERENCES log
) STRICT;

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN SELECT RAISE (ABORT, 'the log is not changed'); END;
CREATE TRIGGER log_is_not_cut BEFORE DELETE ON log BEGIN SELECT RAISE (ABORT, 'the log is not cut'); END;
