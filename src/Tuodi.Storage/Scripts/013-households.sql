-- Families in the register. Rules: see 001-service.sql.

-- spread by area; a row is closed, never rewritten: who belongs to which household (家庭成员) when, and when the register knew it
create table household_member (
  area text not null,
  id bigint not null,
  household text not null,
  person text not null,
  relation text not null,
  valid_from {day} not null,
  valid_to {day},
  known_from bigint not null,
  known_to bigint,
  source text,
  version bigint not null,
  primary key (id, area),
  foreign key (person, area) references person (id, area)
);
create index household_member_by_person on household_member (person, area);
create index household_member_by_household on household_member (household, area);
