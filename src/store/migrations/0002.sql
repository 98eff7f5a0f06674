-- kpilot plan file, format 2: what arbitration, the weekly round, the audit and imports remember.

ALTER TABLE activities ADD COLUMN result_kpi INTEGER REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE activities ADD COLUMN pacing TEXT CHECK (pacing IS NULL OR json_valid(pacing));
ALTER TABLE activities ADD COLUMN after TEXT;
ALTER TABLE kpis ADD COLUMN source TEXT;
ALTER TABLE kpis ADD COLUMN worth_cents INTEGER CHECK (worth_cents > 0);
ALTER TABLE spend ADD COLUMN source TEXT;
ALTER TABLE decisions ADD COLUMN was TEXT;
ALTER TABLE decisions ADD COLUMN evidence TEXT;

-- SQLite before 3.41 takes json_valid of an empty cell for false: its integrity_check would find every target wrong.
DROP VIEW targets_view;
ALTER TABLE targets ADD COLUMN weights TEXT CHECK (weights IS NULL OR json_valid(weights));
UPDATE targets SET weights = curve;
ALTER TABLE targets DROP COLUMN curve;
ALTER TABLE targets RENAME COLUMN weights TO curve;
CREATE VIEW targets_view AS
SELECT t.code, k.name AS kpi, a.name AS activity, o.name AS objective, t.expression AS target, t.baseline, t.start, t.due,
  t.tolerance, t.curve, CASE t.over WHEN 'rolling' THEN 'rolling ' || t.rolling ELSE t.over END AS over, t.confidence
FROM targets t
JOIN kpis k ON k.id = t.kpi
LEFT JOIN activities a ON a.id = t.activity
LEFT JOIN objectives o ON o.id = t.objective
ORDER BY t.id;

CREATE TABLE answers (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  checkin INTEGER NOT NULL REFERENCES checkins (id) DEFERRABLE INITIALLY DEFERRED,
  kpi INTEGER REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED,
  activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
  objective INTEGER REFERENCES objectives (id) DEFERRABLE INITIALLY DEFERRED,
  target INTEGER REFERENCES targets (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('value', 'unchanged', 'skipped')),
  note TEXT,
  confidence INTEGER CHECK (confidence BETWEEN 0 AND 10),
  CHECK (activity IS NULL OR objective IS NULL)
) STRICT;

-- record: the table and code of one record, 'activities/A1'; none is every record.
CREATE TABLE mutes (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  rule TEXT NOT NULL CHECK (rule <> ''),
  record TEXT,
  field TEXT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  until TEXT CHECK (until IS date(until))
) STRICT;

-- The source of a measurement or an expense that came in is '<code>:<line>'.
CREATE TABLE imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  date TEXT NOT NULL CHECK (date IS date(date)),
  file TEXT NOT NULL CHECK (file <> ''),
  hash TEXT NOT NULL,
  format TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows BETWEEN 0 AND 4294967295)
) STRICT;

CREATE TABLE mappings (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  format TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('campaign', 'metric', 'column')),
  name TEXT NOT NULL CHECK (name <> ''),
  activity INTEGER REFERENCES activities (id) DEFERRABLE INITIALLY DEFERRED,
  kpi INTEGER REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT
) STRICT;

-- state: sort, filter, columns and cursor, as JSON.
CREATE TABLE views (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9_-]*'),
  sheet TEXT NOT NULL CHECK (sheet <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  state TEXT NOT NULL
) STRICT;

CREATE INDEX activities_result_kpi ON activities (result_kpi);
CREATE INDEX answers_checkin ON answers (checkin);
CREATE INDEX answers_kpi ON answers (kpi);
CREATE INDEX answers_activity ON answers (activity);
CREATE INDEX answers_objective ON answers (objective);
CREATE INDEX answers_target ON answers (target);
CREATE INDEX mappings_activity ON mappings (activity);
CREATE INDEX mappings_kpi ON mappings (kpi);

DROP VIEW activities_view;
CREATE VIEW activities_view AS
SELECT a.code, a.name, c.name AS channel, o.name AS objective, s.label AS status, p.name AS persona, a.owner, a.start, a.due,
  a.budget_cents / 100.0 AS budget, a.min_budget_cents / 100.0 AS min_budget, a.max_budget_cents / 100.0 AS max_budget,
  a.locked, a.tracking, a.notes, k.name AS result_kpi, a.pacing, a.after
FROM activities a
LEFT JOIN channels c ON c.id = a.channel
LEFT JOIN objectives o ON o.id = a.objective
LEFT JOIN statuses s ON s.id = a.status
LEFT JOIN personas p ON p.id = a.persona
LEFT JOIN kpis k ON k.id = a.result_kpi
ORDER BY a.id;

CREATE VIEW decisions_view AS
SELECT d.code, d.date, k.name AS kpi, t.expression AS target, d.was, d.kind, d.reason, d.expected, d.review, d.outcome,
  a.name AS activity
FROM decisions d
LEFT JOIN targets t ON t.id = d.target
LEFT JOIN kpis k ON k.id = t.kpi
LEFT JOIN activities a ON a.id = d.activity
ORDER BY d.date, d.id;

CREATE VIEW answers_view AS
SELECT c.date, c.week, k.name AS kpi, a.name AS activity, o.name AS objective, t.code AS target, r.kind, r.note, r.confidence
FROM answers r
JOIN checkins c ON c.id = r.checkin
LEFT JOIN kpis k ON k.id = r.kpi
LEFT JOIN activities a ON a.id = r.activity
LEFT JOIN objectives o ON o.id = r.objective
LEFT JOIN targets t ON t.id = r.target
ORDER BY r.id;
