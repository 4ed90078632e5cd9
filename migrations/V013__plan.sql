-- Plans of renewal units: what is decided, step by step. The log of steps is only added to; beside it stands the state of now,
-- written in the same transaction, so that it need not be worked out from the log when it is read.

-- What a plan starts from, frozen: a later import does not change a plan unseen. Never changed, shared by all plans that start alike.
CREATE TABLE plan_site (
  hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  content bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE plan_site IS 'Site (现状) of a renewal unit as it was at one moment: buildings, spaces, facilities, compounds, roads';
COMMENT ON COLUMN plan_site.hash IS 'SHA-256 of the content without its hash, hexadecimal: the same hash, the same site';
COMMENT ON COLUMN plan_site.content IS 'The site as JSON, compressed with gzip';
COMMENT ON COLUMN plan_site.created_at IS 'Moment it was taken down first';

CREATE TABLE plan (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version int NOT NULL DEFAULT 1 CHECK (version >= 1),
  unit_id bigint NOT NULL REFERENCES renewal_unit (id),
  name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SUPERSEDED')),
  parent_id bigint REFERENCES plan (id) ON DELETE SET NULL,
  parent_version int CHECK (parent_version >= 1),
  site_hash text NOT NULL REFERENCES plan_site (hash),
  norms text NOT NULL,
  price_book text NOT NULL,
  rule_book text NOT NULL,
  finance_book text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX plan_unit_idx ON plan (unit_id);
CREATE INDEX plan_parent_idx ON plan (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX plan_site_hash_idx ON plan (site_hash);
COMMENT ON TABLE plan IS 'Renewal plan (更新方案) of one unit; what it says is in plan_item, how it came about in plan_edit';
COMMENT ON COLUMN plan.id IS 'Identity, the same in REST';
COMMENT ON COLUMN plan.version IS 'Counts the entries of its log and the changes of its name, note, state and books; the ETag';
COMMENT ON COLUMN plan.unit_id IS 'Renewal unit it is for; a unit with plans cannot be deleted';
COMMENT ON COLUMN plan.name IS 'Name (方案名称)';
COMMENT ON COLUMN plan.note IS 'Remark in the words of the planner; may be empty';
COMMENT ON COLUMN plan.state IS 'DRAFT 草案, IN_REVIEW 送审, APPROVED 批准, SUPERSEDED 作废; the last two are not edited';
COMMENT ON COLUMN plan.parent_id IS 'Plan it is a branch of; null = none, or deleted since';
COMMENT ON COLUMN plan.parent_version IS 'Version of the parent when the branch was made; null = no branch';
COMMENT ON COLUMN plan.site_hash IS 'Site it stands on now';
COMMENT ON COLUMN plan.norms IS 'Code of the norm set gaps are judged by';
COMMENT ON COLUMN plan.price_book IS 'Code of the book of prices';
COMMENT ON COLUMN plan.rule_book IS 'Code of the book of rules';
COMMENT ON COLUMN plan.finance_book IS 'Code of the book of finance parameters';
COMMENT ON COLUMN plan.created_by IS 'Who made it';
COMMENT ON COLUMN plan.created_at IS 'Moment it was made';
COMMENT ON COLUMN plan.changed_at IS 'Moment of its last change';

CREATE TABLE plan_edit (
  plan_id bigint NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  sequence int NOT NULL CHECK (sequence >= 1),
  kind text NOT NULL CHECK (kind IN ('base', 'step', 'undo', 'redo')),
  step int,
  label text NOT NULL CHECK (label <> '' AND length(label) <= 100),
  changes jsonb NOT NULL CHECK (jsonb_typeof(changes) = 'array'),
  change_count int NOT NULL CHECK (change_count = jsonb_array_length(changes)),
  site_before text NOT NULL REFERENCES plan_site (hash),
  site_after text NOT NULL REFERENCES plan_site (hash),
  actor text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
  PRIMARY KEY (plan_id, sequence),
  CHECK ((step IS NOT NULL) = (kind IN ('undo', 'redo')))
);
COMMENT ON TABLE plan_edit IS 'Log of a plan: steps, ways back and ways forth again; only added to. All changes in the order of the sequence give plan_item';
COMMENT ON COLUMN plan_edit.plan_id IS 'Plan';
COMMENT ON COLUMN plan_edit.sequence IS 'Version of the plan after the entry; versions that changed only name, note, state or books have none';
COMMENT ON COLUMN plan_edit.kind IS 'base = what the plan began with (of a branch: all of its parent), step, undo, redo';
COMMENT ON COLUMN plan_edit.step IS 'Of undo and redo: sequence of the step; null for others';
COMMENT ON COLUMN plan_edit.label IS 'What was done, as a key of the texts of the page, e.g. assign.MODIFY';
COMMENT ON COLUMN plan_edit.changes IS 'Items before and after: [{"key","before","after"}], ascending by key; an image left out = no such item';
COMMENT ON COLUMN plan_edit.change_count IS 'Number of changes';
COMMENT ON COLUMN plan_edit.site_before IS 'Site the plan stood on before';
COMMENT ON COLUMN plan_edit.site_after IS 'Site it stood on afterwards; another one after a rebase';
COMMENT ON COLUMN plan_edit.actor IS 'Who did it';
COMMENT ON COLUMN plan_edit.at IS 'Moment it was done';
COMMENT ON COLUMN plan_edit.reason IS 'Why, in the words of the one who did it; may be empty';

CREATE TABLE plan_item (
  plan_id bigint NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  key text NOT NULL,
  item jsonb NOT NULL,
  PRIMARY KEY (plan_id, key)
);
COMMENT ON TABLE plan_item IS 'What a plan says now: assignments, operating rights, waivers, terms and own indicators';
COMMENT ON COLUMN plan_item.plan_id IS 'Plan';
COMMENT ON COLUMN plan_item.key IS 'What it is about, e.g. assignment/building/12';
COMMENT ON COLUMN plan_item.item IS 'The item, as in REST';

CREATE FUNCTION keep_plan_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- When a plan is deleted, its row is gone before its log goes.
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT FROM plan WHERE id = OLD.plan_id) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'the log of a plan is only added to' USING ERRCODE = 'restrict_violation';
END $$;
COMMENT ON FUNCTION keep_plan_edit() IS 'Trigger: refuses to change or delete entries of a log, unless their plan is deleted';
CREATE TRIGGER keep_plan_edit BEFORE UPDATE OR DELETE ON plan_edit FOR EACH ROW EXECUTE FUNCTION keep_plan_edit();
CREATE TRIGGER keep_plan_edits BEFORE TRUNCATE ON plan_edit FOR EACH STATEMENT EXECUTE FUNCTION keep_plan_edit();
