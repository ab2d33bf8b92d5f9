-- Imports of the register: which file was brought in how far, so that an interrupted one goes on and a repeated one does nothing.

-- reference: a run of an import, found again by what the file says
create table import_run (
  id text not null primary key,
  kind text not null,
  file text not null,
  hash text not null,
  slice_rows bigint not null,
  started bigint not null,
  finished bigint,
  version bigint not null
);

-- spread by area: the rows of a slice that belong to the area were brought in; written with them
create table import_slice (
  area text not null,
  run text not null,
  slice bigint not null,
  matched bigint not null,
  made bigint not null,
  changed bigint not null,
  refused bigint not null,
  at bigint not null,
  primary key (run, slice, area)
);
