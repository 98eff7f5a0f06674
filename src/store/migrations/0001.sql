-- kpilot plan file, format 1. Landed: never edited again; a change of the schema is another numbered file.
-- Days are text, YYYY-MM-DD. Money is whole cents of the plan's currency. Yes and no are 1 and 0.

CREATE TABLE plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  tax TEXT,
  budget_cents INTEGER CHECK (budget_cents >= 0),
  start TEXT CHECK (start IS date(start)),
  "end" TEXT CHECK ("end" IS date("end")),
  CHECK (start <= "end")
) STRICT;

CREATE TABLE statuses (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  label TEXT NOT NULL CHECK (label <> ''),
  stage TEXT NOT NULL CHECK (stage IN ('idea', 'ready', 'active', 'paused', 'done', 'dropped'))
) STRICT;

CREATE TABLE channels (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE personas (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE objectives (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  business_goal TEXT,
  owner TEXT,
  start TEXT CHECK (start IS date(start)),
  due TEXT CHECK (due IS date(due)),
  priority INTEGER CHECK (priority BETWEEN 0 AND 4294967295),
  CHECK (start <= due)
) STRICT;

CREATE TABLE activities (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  channel INTEGER REFERENCES channels (id) DEFERRABLE INITIALLY DEFERRED,
  objective INTEGER REFERENCES objectives (id) DEFERRABLE INITIALLY DEFERRED,
  status INTEGER REFERENCES statuses (id) DEFERRABLE INITIALLY DEFERRED,
  persona INTEGER REFERENCES personas (id) DEFERRABLE INITIALLY DEFERRED,
  owner TEXT,
  start TEXT CHECK (start IS date(start)),
  due TEXT CHECK (due IS date(due)),
  budget_cents INTEGER CHECK (budget_cents >= 0),
  min_budget_cents INTEGER CHECK (min_budget_cents >= 0),
  max_budget_cents INTEGER CHECK (max_budget_cents >= 0),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  tracking TEXT,
  notes TEXT,
  CHECK (start <= due),
  CHECK (min_budget_cents <= max_budget_cents)
) STRICT;

CREATE TABLE kpis (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT NOT NULL CHECK (unit IN ('count', 'percent', 'money', 'number', 'duration', 'rank')),
  polarity TEXT NOT NULL CHECK (polarity IN ('up', 'down')),
  aggregation TEXT NOT NULL CHECK (aggregation IN ('sum', 'last', 'mean', 'ratio')),
  cadence TEXT NOT NULL CHECK (cadence IN ('day', 'week', 'month', 'quarter')),
  formula TEXT,
  CHECK ((formula IS NOT NULL) = (aggregation = 'ratio'))
) STRICT;

-- A target of neither an activity nor an objective is one of the plan.
CREATE TABLE targets (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  kpi INTEGER NOT NULL REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED,
  activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
  objective INTEGER REFERENCES objectives (id) DEFERRABLE INITIALLY DEFERRED,
  expression TEXT,
  baseline REAL CHECK (abs(baseline) <= 1e15),
  start TEXT CHECK (start IS date(start)),
  due TEXT CHECK (due IS date(due)),
  tolerance REAL CHECK (tolerance BETWEEN 0 AND 1),
  curve TEXT CHECK (json_valid(curve)),
  over TEXT CHECK (over IN ('period', 'to_date', 'rolling')),
  rolling INTEGER CHECK (rolling BETWEEN 1 AND 4294967295),
  confidence INTEGER CHECK (confidence BETWEEN 0 AND 10),
  CHECK (activity IS NULL OR objective IS NULL),
  CHECK (start <= due),
  CHECK ((over IS 'rolling') = (rolling IS NOT NULL))
) STRICT;

-- What was measured for what. scope: 0 is the plan, 2 x objective, 2 x activity + 1.
CREATE TABLE series (
  kpi INTEGER NOT NULL REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED,
  scope INTEGER NOT NULL,
  activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
  objective INTEGER REFERENCES objectives (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (kpi, scope),
  CHECK (activity IS NULL OR objective IS NULL),
  CHECK (scope = CASE WHEN activity IS NOT NULL THEN 2 * activity + 1 WHEN objective IS NOT NULL THEN 2 * objective ELSE 0 END)
) STRICT, WITHOUT ROWID;

CREATE TABLE measurements (
  kpi INTEGER NOT NULL,
  scope INTEGER NOT NULL,
  date TEXT NOT NULL CHECK (date IS date(date)),
  value REAL NOT NULL CHECK (abs(value) <= 1e15),
  note TEXT,
  source TEXT NOT NULL DEFAULT 'manual',
  PRIMARY KEY (kpi, scope, date),
  FOREIGN KEY (kpi, scope) REFERENCES series (kpi, scope) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE spend (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  activity INTEGER NOT NULL REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL CHECK (date IS date(date)),
  amount_cents INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('actual', 'committed')),
  note TEXT
) STRICT;

-- No giver or no taker: the reserve.
CREATE TABLE moves (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  date TEXT NOT NULL CHECK (date IS date(date)),
  from_activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
  to_activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  reason TEXT NOT NULL,
  hypothesis TEXT,
  review TEXT CHECK (review IS date(review)),
  CHECK (from_activity IS NOT to_activity)
) STRICT;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  date TEXT NOT NULL CHECK (date IS date(date)),
  target INTEGER REFERENCES targets (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('keep', 'fix', 'stop', 'move', 'retarget', 'nothing')),
  reason TEXT NOT NULL,
  expected TEXT,
  review TEXT CHECK (review IS date(review)),
  outcome TEXT CHECK (outcome IN ('gained', 'neutral', 'lost')),
  activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE checkins (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  date TEXT NOT NULL CHECK (date IS date(date)),
  week TEXT NOT NULL CHECK (week IS date(week)),
  note TEXT,
  finished INTEGER NOT NULL CHECK (finished IN (0, 1))
) STRICT;

CREATE TABLE annotations (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  start TEXT NOT NULL CHECK (start IS date(start)),
  "end" TEXT CHECK ("end" IS date("end")),
  activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
  kpi INTEGER REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (text <> ''),
  CHECK (start <= "end")
) STRICT;

-- One row per commit, only ever added to. below, undo_next and redo_next chain the two stacks of undo and redo.
CREATE TABLE edits (
  revision INTEGER PRIMARY KEY CHECK (revision > 0),
  at TEXT NOT NULL,
  origin TEXT NOT NULL,
  action TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  records INTEGER NOT NULL,
  of INTEGER REFERENCES edits (revision),
  below INTEGER REFERENCES edits (revision),
  undo_next INTEGER REFERENCES edits (revision),
  redo_next INTEGER REFERENCES edits (revision),
  CHECK ((of IS NULL) = (kind = 'do'))
) STRICT;

-- What a commit did to each record, as JSON; a run of plain measurements of one series is one row.
CREATE TABLE changes (
  revision INTEGER NOT NULL REFERENCES edits (revision),
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (revision, position),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- How many rows each table holds, and the sum of their fingerprints: a flipped bit shows here.
CREATE TABLE digests (
  table_name TEXT PRIMARY KEY,
  records INTEGER NOT NULL CHECK (records >= 0),
  digest INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What refers to a record, found without reading a whole table when the record is deleted.
CREATE INDEX activities_objective ON activities (objective);
CREATE INDEX targets_kpi ON targets (kpi);
CREATE INDEX targets_activity ON targets (activity);
CREATE INDEX targets_objective ON targets (objective);
CREATE INDEX series_activity ON series (activity);
CREATE INDEX series_objective ON series (objective);
CREATE INDEX spend_activity ON spend (activity);
CREATE INDEX moves_from_activity ON moves (from_activity);
CREATE INDEX moves_to_activity ON moves (to_activity);
CREATE INDEX decisions_target ON decisions (target);
CREATE INDEX decisions_activity ON decisions (activity);
CREATE INDEX annotations_activity ON annotations (activity);
CREATE INDEX annotations_kpi ON annotations (kpi);

-- For a person with sqlite3; kpilot itself never reads a view.
CREATE VIEW plan_table AS
SELECT a.code, a.name AS activity, o.name AS objective, k.name AS kpi, t.expression AS target, s.label AS status
FROM activities a
LEFT JOIN targets t ON t.activity = a.id
LEFT JOIN kpis k ON k.id = t.kpi
LEFT JOIN objectives o ON o.id = a.objective
LEFT JOIN statuses s ON s.id = a.status
ORDER BY a.id, t.id;

CREATE VIEW activities_view AS
SELECT a.code, a.name, c.name AS channel, o.name AS objective, s.label AS status, p.name AS persona, a.owner, a.start, a.due,
  a.budget_cents / 100.0 AS budget, a.min_budget_cents / 100.0 AS min_budget, a.max_budget_cents / 100.0 AS max_budget,
  a.locked, a.tracking, a.notes
FROM activities a
LEFT JOIN channels c ON c.id = a.channel
LEFT JOIN objectives o ON o.id = a.objective
LEFT JOIN statuses s ON s.id = a.status
LEFT JOIN personas p ON p.id = a.persona
ORDER BY a.id;

CREATE VIEW targets_view AS
SELECT t.code, k.name AS kpi, a.name AS activity, o.name AS objective, t.expression AS target, t.baseline, t.start, t.due,
  t.tolerance, t.curve, CASE t.over WHEN 'rolling' THEN 'rolling ' || t.rolling ELSE t.over END AS over, t.confidence
FROM targets t
JOIN kpis k ON k.id = t.kpi
LEFT JOIN activities a ON a.id = t.activity
LEFT JOIN objectives o ON o.id = t.objective
ORDER BY t.id;

CREATE VIEW measurements_view AS
SELECT k.code AS kpi, k.name AS kpi_name, a.name AS activity, o.name AS objective, m.date, m.value, m.note, m.source
FROM measurements m
JOIN series s ON s.kpi = m.kpi AND s.scope = m.scope
JOIN kpis k ON k.id = m.kpi
LEFT JOIN activities a ON a.id = s.activity
LEFT JOIN objectives o ON o.id = s.objective;

CREATE VIEW spend_view AS
SELECT x.date, a.code AS activity, a.name AS activity_name, x.amount_cents / 100.0 AS amount, x.kind, x.note
FROM spend x
JOIN activities a ON a.id = x.activity
ORDER BY x.date, x.id;

CREATE VIEW moves_view AS
SELECT m.code, m.date, coalesce(f.name, '(reserve)') AS from_activity, coalesce(t.name, '(reserve)') AS to_activity,
  m.amount_cents / 100.0 AS amount, m.reason, m.hypothesis, m.review
FROM moves m
LEFT JOIN activities f ON f.id = m.from_activity
LEFT JOIN activities t ON t.id = m.to_activity
ORDER BY m.date, m.id;

CREATE VIEW ledger AS
SELECT a.code, a.name AS activity, coalesce(a.budget_cents, 0) / 100.0 AS initial,
  (SELECT coalesce(sum(m.amount_cents), 0) FROM moves m WHERE m.to_activity = a.id) / 100.0 AS received,
  (SELECT coalesce(sum(m.amount_cents), 0) FROM moves m WHERE m.from_activity = a.id) / 100.0 AS given,
  (SELECT coalesce(sum(x.amount_cents), 0) FROM spend x WHERE x.activity = a.id AND x.kind = 'committed') / 100.0 AS committed,
  (SELECT coalesce(sum(x.amount_cents), 0) FROM spend x WHERE x.activity = a.id AND x.kind = 'actual') / 100.0 AS actual
FROM activities a
ORDER BY a.id;

CREATE VIEW history AS
SELECT e.revision, e.at, e.origin, e.action, e.kind, c.table_name, c.key, c.before, c.after
FROM edits e
LEFT JOIN changes c ON c.revision = e.revision
ORDER BY e.revision, c.position;
