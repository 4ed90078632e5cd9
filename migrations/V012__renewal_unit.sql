-- What is planned together, and what plans have to know of buildings and compounds. A missing value is NULL and means "unknown".

CREATE TABLE place_template (
  id bigint GENERATED ALWAYS AS IDENTITY,
  version int NOT NULL DEFAULT 1,
  source text NOT NULL CHECK (source <> '' AND length(source) <= 200),
  source_id text NOT NULL CHECK (source_id <> '' AND length(source_id) <= 200),
  source_date date,
  confidence text NOT NULL DEFAULT 'UNKNOWN'
    CHECK (confidence IN ('SURVEYED', 'RECORDED', 'DERIVED', 'ESTIMATED', 'SYNTHETIC', 'UNKNOWN')),
  updated_at timestamptz NOT NULL DEFAULT now(),
  name text CHECK (length(name) <= 300),
  code text CHECK (length(code) <= 100)
);
COMMENT ON COLUMN place_template.id IS 'Identity, the same in REST, tiles and OGC services';
COMMENT ON COLUMN place_template.version IS 'Counts the changes of the row; the ETag of the feature';
COMMENT ON COLUMN place_template.source IS 'Data set the record comes from';
COMMENT ON COLUMN place_template.source_id IS 'Identity of the record in its source; with source the natural key of imports';
COMMENT ON COLUMN place_template.source_date IS 'Day the source describes; null = unknown';
COMMENT ON COLUMN place_template.confidence IS 'How the record was obtained: SURVEYED on site, RECORDED in a register or map, DERIVED by computation, ESTIMATED, SYNTHETIC (invented for demonstration), UNKNOWN';
COMMENT ON COLUMN place_template.updated_at IS 'Moment of the last change in this database';
COMMENT ON COLUMN place_template.name IS 'Name (名称); null = unknown';
COMMENT ON COLUMN place_template.code IS 'Number or code used by the administration (编号); null = unknown';

CREATE TABLE renewal_unit (
  LIKE place_template INCLUDING ALL,
  note text CHECK (length(note) <= 2000),
  climate_zone text CHECK (climate_zone IN ('I', 'II', 'III', 'IV', 'V', 'VI', 'VII')),
  city_population int CHECK (city_population >= 0),
  green_area_m2 double precision CHECK (green_area_m2 >= 0 AND green_area_m2 < 1e8),
  parking_spaces int CHECK (parking_spaces >= 0),
  geom geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  area_m2 double precision GENERATED ALWAYS AS (ST_Area(geom::geography)) STORED,
  PRIMARY KEY (id),
  UNIQUE (source, source_id)
);
COMMENT ON TABLE renewal_unit IS 'Renewal unit (更新单元): what is planned together';
COMMENT ON COLUMN renewal_unit.note IS 'Remark; null = none';
COMMENT ON COLUMN renewal_unit.climate_zone IS 'Building climate zone (建筑气候区划) of GB 50178; null = unknown';
COMMENT ON COLUMN renewal_unit.city_population IS 'Persons of the urban area; null = unknown';
COMMENT ON COLUMN renewal_unit.green_area_m2 IS 'Green area today in m2; null = what the compounds know';
COMMENT ON COLUMN renewal_unit.parking_spaces IS 'Parking spaces today; null = what the compounds know';
COMMENT ON COLUMN renewal_unit.area_m2 IS 'Geodesic area in m2, computed';
DROP TABLE place_template;

ALTER TABLE building
  ADD lift_count int CHECK (lift_count >= 0),
  ADD entrance_count int CHECK (entrance_count >= 0),
  ADD protection text CHECK (protection IN ('NONE', 'HISTORIC', 'HERITAGE'));
COMMENT ON COLUMN building.lift_count IS 'Lifts (电梯数); null = unknown';
COMMENT ON COLUMN building.entrance_count IS 'Staircases with an entrance (单元数); null = unknown';
COMMENT ON COLUMN building.protection IS 'NONE, HISTORIC 历史建筑, HERITAGE 文物保护单位; null = unknown';
ALTER TABLE community
  ADD green_area_m2 double precision CHECK (green_area_m2 >= 0 AND green_area_m2 < 1e8),
  ADD parking_spaces int CHECK (parking_spaces >= 0);
COMMENT ON COLUMN community.green_area_m2 IS 'Green area in m2 (绿地面积); null = unknown';
COMMENT ON COLUMN community.parking_spaces IS 'Parking spaces (停车位); null = unknown';

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['renewal_unit'] LOOP
    EXECUTE format('COMMENT ON COLUMN %I.geom IS %L', t, 'Geometry in EPSG:4326 (longitude, latitude), valid');
    EXECUTE format('CREATE INDEX %I ON %I USING gist (geom)', t || '_geom_idx', t);
    EXECUTE format('CREATE INDEX %I ON %I (name text_pattern_ops) WHERE name IS NOT NULL', t || '_name_idx', t);
    EXECUTE format('CREATE INDEX %I ON %I (code text_pattern_ops) WHERE code IS NOT NULL', t || '_code_idx', t);
    EXECUTE format('CREATE TRIGGER count_version_up BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION count_version_up()', t);
    EXECUTE format('CREATE TRIGGER log_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
    EXECUTE format('CREATE TRIGGER log_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS former_rows NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
    EXECUTE format('CREATE TRIGGER log_truncate AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
    EXECUTE format('CREATE TRIGGER log_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
  END LOOP;
END $$;
