-- Assignments of all plans as a layer for a GIS. What a plan says is kept by key, what it stands on is packed in its site; here both
-- meet, so that nothing is written twice at an edit.

CREATE TABLE plan_site_place (
  site_hash text NOT NULL REFERENCES plan_site (hash) ON DELETE CASCADE,
  target text NOT NULL,
  name text NOT NULL,
  geom geometry(Geometry, 4326) NOT NULL,
  PRIMARY KEY (site_hash, target)
);
COMMENT ON TABLE plan_site_place IS 'Where the buildings and idle spaces of a site lie, as they were when it was taken down; never changed';
COMMENT ON COLUMN plan_site_place.site_hash IS 'Site';
COMMENT ON COLUMN plan_site_place.target IS 'What assignments are about: building/12, idle-space/3';
COMMENT ON COLUMN plan_site_place.name IS 'Its name then; empty = unknown';
COMMENT ON COLUMN plan_site_place.geom IS 'Geometry in EPSG:4326 (longitude, latitude)';

ALTER TABLE plan_item
  ADD id bigint GENERATED ALWAYS AS IDENTITY,
  ADD updated_at timestamptz NOT NULL DEFAULT now(),
  ADD target text GENERATED ALWAYS AS (CASE WHEN starts_with(key, 'assignment/') THEN substr(key, 12) END) STORED,
  ADD drawn geometry(Geometry, 4326) GENERATED ALWAYS AS (
    CASE WHEN starts_with(key, 'assignment/drawn/') THEN ST_GeomFromGeoJSON(item #> '{supplement,outline}') END) STORED;
UPDATE plan_item i SET updated_at = touched.at
FROM (SELECT e.plan_id, change ->> 'key' AS key, max(e.at) AS at FROM plan_edit e, jsonb_array_elements(e.changes) AS change GROUP BY 1, 2)
  AS touched
WHERE i.plan_id = touched.plan_id AND i.key = touched.key;
CREATE UNIQUE INDEX plan_item_id_idx ON plan_item (id);
CREATE INDEX plan_item_assignment_idx ON plan_item (plan_id, id) WHERE target IS NOT NULL;
COMMENT ON COLUMN plan_item.id IS 'Identity of the item as a feature';
COMMENT ON COLUMN plan_item.updated_at IS 'Moment it was put last';
COMMENT ON COLUMN plan_item.target IS 'Of assignments: what they are about; null for other items';
COMMENT ON COLUMN plan_item.drawn IS 'Of what is drawn in the plan: its outline in EPSG:4326; null for others';

-- Every edit changes the row of its plan, so the stamp of that row is the stamp of all that is said here.
CREATE VIEW plan_assignment AS
SELECT i.id, p.xmin, p.version, p.unit_id, p.id AS plan_id, p.name AS plan_name, p.state AS plan_state,
  i.target, NULLIF(place.name, '') AS name, item ->> 'action' AS action,
  (SELECT string_agg(work ->> 'item', ' ' ORDER BY n)
   FROM jsonb_array_elements(coalesce(item #> '{supplement,works}', item -> 'works')) WITH ORDINALITY AS each (work, n)) AS works,
  (item ->> 'year')::int AS year,
  (SELECT string_agg((share ->> 'payer') || ':' || (share ->> 'share'), ' ' ORDER BY n)
   FROM jsonb_array_elements(item -> 'payers') WITH ORDINALITY AS each (share, n)) AS payers,
  item ->> 'newUse' AS new_use,
  item ->> 'demolition' AS demolition,
  item #>> '{supplement,form}' AS form,
  (SELECT string_agg((use ->> 'facilityType') || ':' || (use ->> 'floorAreaM2'), ' ' ORDER BY n)
   FROM jsonb_array_elements(item #> '{supplement,facilities}') WITH ORDINALITY AS each (use, n)) AS facilities,
  (item #>> '{supplement,floorAreaM2}')::numeric AS floor_area_m2,
  (item #>> '{supplement,storeys}')::int AS storeys,
  (item #>> '{supplement,dwellings}')::int AS dwellings,
  (item #>> '{supplement,spaces}')::int AS parking_spaces,
  (item ->> 'relocatedHouseholds')::int AS relocated_households,
  (item ->> 'resettledHouseholds')::int AS resettled_households,
  NULLIF(item ->> 'note', '') AS note,
  (item ->> 'isLocked')::boolean AS is_locked,
  i.updated_at, coalesce(i.drawn, place.geom) AS geom
FROM plan_item i
JOIN plan p ON p.id = i.plan_id
LEFT JOIN plan_site_place place ON place.site_hash = p.site_hash AND place.target = i.target
WHERE i.target IS NOT NULL AND (i.drawn IS NOT NULL OR place.geom IS NOT NULL);
COMMENT ON VIEW plan_assignment IS 'Assignments (措施) of all plans with the geometry they apply to';
COMMENT ON COLUMN plan_assignment.id IS 'Identity of the assignment, the same as long as it stands';
COMMENT ON COLUMN plan_assignment.xmin IS 'Stamp of the row of the plan: another one after each edit';
COMMENT ON COLUMN plan_assignment.version IS 'Version of the plan: counts its edits';
COMMENT ON COLUMN plan_assignment.unit_id IS 'Renewal unit (更新单元) of the plan';
COMMENT ON COLUMN plan_assignment.plan_id IS 'Plan (更新方案)';
COMMENT ON COLUMN plan_assignment.plan_name IS 'Name of the plan (方案名称)';
COMMENT ON COLUMN plan_assignment.plan_state IS 'DRAFT 草案, IN_REVIEW 送审, APPROVED 批准, SUPERSEDED 作废';
COMMENT ON COLUMN plan_assignment.target IS 'What it is about: building/12, idle-space/3, or drawn/… for what is drawn in the plan';
COMMENT ON COLUMN plan_assignment.name IS 'Name of the building or space in the site of the plan; null = unknown';
COMMENT ON COLUMN plan_assignment.action IS 'RETAIN 留, MODIFY 改, DEMOLISH 拆, SUPPLEMENT 补';
COMMENT ON COLUMN plan_assignment.works IS 'Works (改造内容) by codes of the price book, with blanks between; null = nothing chosen';
COMMENT ON COLUMN plan_assignment.year IS 'Calendar year of the work; null = the first year of the plan';
COMMENT ON COLUMN plan_assignment.payers IS 'Who pays which share, e.g. DISTRICT:0.6 OPERATOR:0.4; null = as the price book has it';
COMMENT ON COLUMN plan_assignment.new_use IS 'MODIFY: use it is converted to; null = none';
COMMENT ON COLUMN plan_assignment.demolition IS 'DEMOLISH: reason; null = not said, or another action';
COMMENT ON COLUMN plan_assignment.form IS 'SUPPLEMENT: NEW_BUILDING, EXTENSION, REUSE, GREEN, PARKING; null = another action';
COMMENT ON COLUMN plan_assignment.facilities IS 'SUPPLEMENT: facility types with floor area in m2, e.g. CANTEEN:120; null = none';
COMMENT ON COLUMN plan_assignment.floor_area_m2 IS 'SUPPLEMENT: new floor area in m2 that was given; null = by ground and storeys';
COMMENT ON COLUMN plan_assignment.storeys IS 'SUPPLEMENT: storeys above ground; null = not given';
COMMENT ON COLUMN plan_assignment.dwellings IS 'SUPPLEMENT: new dwellings; null = another action';
COMMENT ON COLUMN plan_assignment.parking_spaces IS 'SUPPLEMENT: new parking spaces; null = another action';
COMMENT ON COLUMN plan_assignment.relocated_households IS 'Households that have to move; null = all that live there, or none';
COMMENT ON COLUMN plan_assignment.resettled_households IS 'How many of them come back; null = not decided';
COMMENT ON COLUMN plan_assignment.note IS 'Why, in the words of the planner; null = none';
COMMENT ON COLUMN plan_assignment.is_locked IS 'Whether it is locked';
COMMENT ON COLUMN plan_assignment.geom IS 'Geometry in EPSG:4326 (longitude, latitude): of the site the plan stands on, or what is drawn';
COMMENT ON COLUMN plan_assignment.updated_at IS 'Moment of the last change of the assignment';
