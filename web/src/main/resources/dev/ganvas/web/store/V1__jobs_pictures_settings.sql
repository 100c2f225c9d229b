-- Times are milliseconds since 1970, UTC. Seeds are texts: they have 64 bits, and people search in them.
create table jobs (
  id       integer primary key autoincrement,
  client   text    not null,
  model    text    not null,
  task     text    not null,
  request  text    not null,
  total    integer not null,
  state    text    not null,
  done     integer not null default 0,
  error    text,
  place    real    not null default 0,
  created  integer not null,
  finished integer
);
create index jobs_by_state on jobs (state, id);

create table pictures (
  id       integer primary key autoincrement,
  job      integer not null references jobs (id),
  number   integer not null,
  model    text    not null,
  label    text,
  seed     text    not null,
  recipe   text    not null,
  width    integer not null,
  height   integer not null,
  starred  integer not null default 0,
  created  integer not null,
  unique (job, number)
);
create index pictures_by_model on pictures (model, id);
create index pictures_by_label on pictures (label, id);
create index pictures_by_seed on pictures (seed, id);
create index pictures_by_created on pictures (created, id);
create index pictures_starred on pictures (id) where starred = 1;

create table settings (
  name  text primary key,
  value text not null
);
