-- Sitings (选址任务): what was asked, how far it is, what the answer is.
CREATE TABLE siting (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (length(name) <= 200),
  state text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
  actor text NOT NULL,
  request jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz,
  progress jsonb,
  answer jsonb,
  problem jsonb
);
CREATE INDEX siting_unfinished ON siting (id) WHERE state IN ('WAITING', 'RUNNING');
COMMENT ON TABLE siting IS 'Siting of facilities in idle spaces under a budget (选址任务)';
COMMENT ON COLUMN siting.id IS 'Id';
COMMENT ON COLUMN siting.name IS 'Name, may be empty';
COMMENT ON COLUMN siting.state IS 'WAITING, RUNNING, DONE, STOPPED by a user with the best answer so far, FAILED';
COMMENT ON COLUMN siting.actor IS 'Who asked for it';
COMMENT ON COLUMN siting.request IS 'What was asked, as it was sent';
COMMENT ON COLUMN siting.created_at IS 'When it was asked for';
COMMENT ON COLUMN siting.started_at IS 'When solving began last; null = not yet';
COMMENT ON COLUMN siting.finished_at IS 'When it ended; null = not yet';
COMMENT ON COLUMN siting.progress IS 'Objective, proven bound and gap so far; null = nothing yet';
COMMENT ON COLUMN siting.answer IS 'Best answer that was verified; null = none yet';
COMMENT ON COLUMN siting.problem IS 'Problem document when it failed; null otherwise';
