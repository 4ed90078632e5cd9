-- Ways that could be: what a planner tries on the map before anybody builds it.

CREATE TABLE what_if (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text CHECK (length(name) <= 200),
  open_gates bigint[] NOT NULL DEFAULT '{}' CHECK (cardinality(open_gates) <= 100),
  closed_gates bigint[] NOT NULL DEFAULT '{}' CHECK (cardinality(closed_gates) <= 100),
  paths geometry(MultiLineString, 4326) NOT NULL CHECK (ST_IsValid(paths)),
  actor text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (NOT open_gates && closed_gates)
);
COMMENT ON TABLE what_if IS 'What-if (假设): gates opened or closed and paths drawn to see what would change; never edited, a new row for each edit';
COMMENT ON COLUMN what_if.id IS 'Identity, as in what-ifs of REST';
COMMENT ON COLUMN what_if.name IS 'Name given by the planner; null = none';
COMMENT ON COLUMN what_if.open_gates IS 'Ids of the gates (barrier) that would be open';
COMMENT ON COLUMN what_if.closed_gates IS 'Ids of the gates (barrier) that would be closed';
COMMENT ON COLUMN what_if.paths IS 'Paths that would be there, EPSG:4326; empty = none';
COMMENT ON COLUMN what_if.actor IS 'Who made it';
COMMENT ON COLUMN what_if.created_at IS 'When it was made';
