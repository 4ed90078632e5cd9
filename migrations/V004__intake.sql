-- Long work, and what imports brought in.

CREATE TABLE job (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  progress int NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  step text NOT NULL DEFAULT 'queued',
  actor text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz,
  problem jsonb
);
COMMENT ON TABLE job IS 'Work that takes longer than a request; survives a restart';
COMMENT ON COLUMN job.id IS 'Identity';
COMMENT ON COLUMN job.kind IS 'What is being done, e.g. intake';
COMMENT ON COLUMN job.state IS 'QUEUED, RUNNING, DONE, FAILED or CANCELLED';
COMMENT ON COLUMN job.progress IS 'Per cent done';
COMMENT ON COLUMN job.step IS 'Step being worked on';
COMMENT ON COLUMN job.actor IS 'Who asked for it';
COMMENT ON COLUMN job.created_at IS 'When it was asked for';
COMMENT ON COLUMN job.started_at IS 'When work began; null = not yet';
COMMENT ON COLUMN job.finished_at IS 'When it ended, whatever the outcome; null = not yet';
COMMENT ON COLUMN job.problem IS 'Problem document (RFC 9457) when it failed';

CREATE TABLE intake (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job_id bigint NOT NULL UNIQUE REFERENCES job (id),
  file_name text NOT NULL,
  file_bytes bigint NOT NULL,
  sha256 text NOT NULL,
  crs text NOT NULL,
  source text NOT NULL,
  source_date date,
  encoding text,
  report jsonb
);
COMMENT ON TABLE intake IS 'Import of a file: what was asked for and what came of it';
COMMENT ON COLUMN intake.id IS 'Identity';
COMMENT ON COLUMN intake.job_id IS 'The job that did it';
COMMENT ON COLUMN intake.file_name IS 'Name of the uploaded file';
COMMENT ON COLUMN intake.file_bytes IS 'Size of the uploaded file in bytes';
COMMENT ON COLUMN intake.sha256 IS 'SHA-256 of the uploaded file, hexadecimal';
COMMENT ON COLUMN intake.crs IS 'Reference system as asked for: file, EPSG:nnnn, GCJ-02 or BD-09';
COMMENT ON COLUMN intake.source IS 'Source name given to the records';
COMMENT ON COLUMN intake.source_date IS 'Day the source describes; null = unknown';
COMMENT ON COLUMN intake.encoding IS 'Character encoding as asked for; null = as the file declares';
COMMENT ON COLUMN intake.report IS 'Counts per layer and extent; null until finished';

CREATE TABLE row_problem (
  intake_id bigint NOT NULL REFERENCES intake (id) ON DELETE CASCADE,
  position int NOT NULL,
  layer text NOT NULL,
  row_number bigint,
  source_id text,
  column_name text,
  severity text NOT NULL CHECK (severity IN ('REFUSED', 'REPAIRED', 'NOTE')),
  reason text NOT NULL,
  detail text,
  point geometry(Point, 4326),
  PRIMARY KEY (intake_id, position)
);
COMMENT ON TABLE row_problem IS 'What was wrong with a row of an import; a bad row is a value, not an exception';
COMMENT ON COLUMN row_problem.intake_id IS 'Import it belongs to';
COMMENT ON COLUMN row_problem.position IS 'Order within the import, from 1';
COMMENT ON COLUMN row_problem.layer IS 'Layer of the file';
COMMENT ON COLUMN row_problem.row_number IS 'Row (feature number) in the layer; null = the layer as a whole';
COMMENT ON COLUMN row_problem.source_id IS 'Identity of the record in its source, where it has one';
COMMENT ON COLUMN row_problem.column_name IS 'Column concerned; null = the geometry or the row as a whole';
COMMENT ON COLUMN row_problem.severity IS 'REFUSED: the row did not come in; REPAIRED: it came in mended; NOTE: it came in, a value of it did not';
COMMENT ON COLUMN row_problem.reason IS 'Code of the reason';
COMMENT ON COLUMN row_problem.detail IS 'The offending value or further facts';
COMMENT ON COLUMN row_problem.point IS 'Where it is, when it can be said';

-- Text of foreign columns into values; null when it is not one.
CREATE FUNCTION parse_number(t text) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN t ~ '^\s*[+-]?(\d{1,15})(\.\d{1,15})?([eE][+-]?\d{1,2})?\s*$' THEN trim(t)::double precision END
$$;
COMMENT ON FUNCTION parse_number(text) IS 'A plain decimal number, or null';
CREATE FUNCTION parse_length(t text) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN t ~ '^\s*\d{1,9}(\.\d{1,9})?\s*(m|米)?\s*$' THEN substring(t FROM '\d+(?:\.\d+)?')::double precision END
$$;
COMMENT ON FUNCTION parse_length(text) IS 'A length in metres, with or without the unit m or 米, or null';
CREATE FUNCTION parse_year(t text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN t ~ '^\s*[12]\d{3}(\s*年.*|[-/.]\d{1,2}([-/.]\d{1,2}.*)?|\.0+)?\s*$' THEN substring(t FROM '[12]\d{3}')::int END
$$;
COMMENT ON FUNCTION parse_year(text) IS 'The year of a year or date such as 1978, 1978-05-01, 1978年; or null';
