-- Times are milliseconds since 1970, UTC.
CREATE TABLE job (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  client   TEXT    NOT NULL,
  model    TEXT    NOT NULL,
  task     TEXT    NOT NULL,
  request  TEXT    NOT NULL,
  total    INTEGER NOT NULL,
  state    TEXT    NOT NULL,
  done     INTEGER NOT NULL DEFAULT 0,
  error    TEXT,
  place    REAL    NOT NULL,
  created  INTEGER NOT NULL,
  finished INTEGER
);
CREATE INDEX job_by_place ON job (place) WHERE finished IS NULL;

-- Ids are never used again (AUTOINCREMENT): what has a picture's address may be cached for ever.
CREATE TABLE picture (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  job      INTEGER NOT NULL REFERENCES job (id),
  number   INTEGER NOT NULL,
  model    TEXT    NOT NULL,
  label    TEXT,
  seed     INTEGER NOT NULL,
  width    INTEGER NOT NULL,
  height   INTEGER NOT NULL,
  bytes    INTEGER NOT NULL,
  starred  INTEGER NOT NULL DEFAULT 0,
  created  INTEGER NOT NULL,
  recipe   TEXT    NOT NULL,
  haystack TEXT    NOT NULL,
  UNIQUE (job, number)
);
CREATE INDEX picture_by_model ON picture (model, label COLLATE NOCASE);
CREATE INDEX picture_by_label ON picture (label COLLATE NOCASE);
CREATE INDEX picture_by_seed ON picture (seed);
CREATE INDEX picture_by_created ON picture (created);
CREATE INDEX picture_by_starred ON picture (starred);

CREATE TABLE settings (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  json TEXT NOT NULL
);
