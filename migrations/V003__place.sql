-- The places a plan is made of. Geometry is stored in EPSG:4326 and must be valid; lengths and areas are geodesic.
-- Nothing that real data lacks is mandatory: a missing value is NULL and means "unknown", never zero.

-- Columns that every place has: identity, natural key for repeatable imports, provenance, version for ETags.
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

CREATE TABLE district (
  LIKE place_template INCLUDING ALL,
  name_en text,
  geom geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  area_m2 double precision GENERATED ALWAYS AS (ST_Area(geom::geography)) STORED,
  PRIMARY KEY (id),
  UNIQUE (source, source_id)
);
COMMENT ON TABLE district IS 'City district (城区), the highest of the three levels';
COMMENT ON COLUMN district.name_en IS 'English name; null = unknown';

CREATE TABLE subdistrict (
  LIKE place_template INCLUDING ALL,
  district_id bigint REFERENCES district (id) ON DELETE SET NULL,
  geom geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  area_m2 double precision GENERATED ALWAYS AS (ST_Area(geom::geography)) STORED,
  PRIMARY KEY (id),
  UNIQUE (source, source_id)
);
COMMENT ON TABLE subdistrict IS 'Administrative sub-district (街道) governed by a street office';
COMMENT ON COLUMN subdistrict.district_id IS 'City district it belongs to; null = unknown';

CREATE TABLE block (
  LIKE place_template INCLUDING ALL,
  district_id bigint REFERENCES district (id) ON DELETE SET NULL,
  subdistrict_id bigint REFERENCES subdistrict (id) ON DELETE SET NULL,
  geom geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  area_m2 double precision GENERATED ALWAYS AS (ST_Area(geom::geography)) STORED,
  PRIMARY KEY (id),
  UNIQUE (source, source_id)
);
COMMENT ON TABLE block IS 'Street block (街区): group of compounds bounded by streets, the middle of the three levels';
COMMENT ON COLUMN block.district_id IS 'City district it belongs to; null = unknown';
COMMENT ON COLUMN block.subdistrict_id IS 'Administrative sub-district it lies in; null = unknown';

CREATE TABLE community (
  LIKE place_template INCLUDING ALL,
  block_id bigint REFERENCES block (id) ON DELETE SET NULL,
  subdistrict_id bigint REFERENCES subdistrict (id) ON DELETE SET NULL,
  year_built int CHECK (year_built BETWEEN 1000 AND 2200),
  ownership_type text CHECK (ownership_type IN ('COMMERCIAL', 'REFORMED', 'PUBLIC', 'CENTRAL', 'UNIT', 'MIXED')),
  management_status text CHECK (management_status IN ('PROPERTY_COMPANY', 'UNIT', 'QUASI', 'NONE')),
  building_count int CHECK (building_count >= 0),
  household_count int CHECK (household_count >= 0),
  population int CHECK (population >= 0),
  population_60 int CHECK (population_60 >= 0),
  population_65 int CHECK (population_65 >= 0),
  property_fee_yuan numeric(8, 2) CHECK (property_fee_yuan >= 0),
  geom geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  point geometry(Point, 4326) GENERATED ALWAYS AS (ST_PointOnSurface(geom)) STORED,
  area_m2 double precision GENERATED ALWAYS AS (ST_Area(geom::geography)) STORED,
  PRIMARY KEY (id),
  UNIQUE (source, source_id)
);
COMMENT ON TABLE community IS 'Residential compound (小区), the lowest of the three levels';
COMMENT ON COLUMN community.block_id IS 'Street block it belongs to; null = unknown';
COMMENT ON COLUMN community.subdistrict_id IS 'Administrative sub-district it lies in; null = unknown';
COMMENT ON COLUMN community.ownership_type IS 'Ownership (产权性质): COMMERCIAL 商品房, REFORMED 房改房, PUBLIC 直管公房, CENTRAL 央产, UNIT 单位自管, MIXED 混合; null = unknown';
COMMENT ON COLUMN community.management_status IS 'Who manages (管理现状): PROPERTY_COMPANY 专业物业, UNIT 单位自管, QUASI 准物业, NONE 无物业; null = unknown';
COMMENT ON COLUMN community.building_count IS 'Number of buildings as the source states it (楼栋总数); null = unknown';
COMMENT ON COLUMN community.property_fee_yuan IS 'Property fee (物业费), yuan per m2 and month; null = unknown';

CREATE TABLE building (
  LIKE place_template INCLUDING ALL,
  community_id bigint REFERENCES community (id) ON DELETE SET NULL,
  block_id bigint REFERENCES block (id) ON DELETE SET NULL,
  year_built int CHECK (year_built BETWEEN 1000 AND 2200),
  storeys int CHECK (storeys BETWEEN 1 AND 200),
  storeys_below int CHECK (storeys_below BETWEEN 0 AND 20),
  height_m double precision CHECK (height_m > 0 AND height_m < 1000),
  floor_area_m2 double precision CHECK (floor_area_m2 >= 0 AND floor_area_m2 < 1e8),
  structure_type text CHECK (structure_type IN ('MASONRY', 'FRAME_MASONRY', 'CONCRETE', 'STEEL', 'TIMBER', 'MIXED')),
  use text CHECK (use IN ('RESIDENTIAL', 'COMMERCIAL', 'OFFICE', 'PUBLIC', 'INDUSTRIAL', 'OTHER')),
  household_count int CHECK (household_count >= 0),
  population int CHECK (population >= 0),
  population_60 int CHECK (population_60 >= 0),
  population_65 int CHECK (population_65 >= 0),
  ownership_type text CHECK (ownership_type IN ('COMMERCIAL', 'REFORMED', 'PUBLIC', 'CENTRAL', 'UNIT', 'MIXED')),
  owner_unit text CHECK (length(owner_unit) <= 300),
  safety_grade text CHECK (safety_grade IN ('A', 'B', 'C', 'D')),
  retrofit_history text CHECK (length(retrofit_history) <= 2000),
  geom geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  point geometry(Point, 4326) GENERATED ALWAYS AS (ST_PointOnSurface(geom)) STORED,
  footprint_m2 double precision GENERATED ALWAYS AS (ST_Area(geom::geography)) STORED,
  PRIMARY KEY (id),
  UNIQUE (source, source_id)
);
COMMENT ON TABLE building IS 'Building (楼栋): footprint with what is known of it';
COMMENT ON COLUMN building.community_id IS 'Residential compound it stands in, given by the source or found by location; null = unknown or none';
COMMENT ON COLUMN building.block_id IS 'Street block it stands in; null = unknown';
COMMENT ON COLUMN building.storeys IS 'Storeys above ground without mezzanine and roof projections (建筑层数); null = unknown';
COMMENT ON COLUMN building.storeys_below IS 'Storeys below ground; null = unknown';
COMMENT ON COLUMN building.height_m IS 'Height in metres from the outdoor ground to the main roof slab or eaves (建筑高度); null = unknown';
COMMENT ON COLUMN building.floor_area_m2 IS 'Floor area in m2, sum of the horizontal areas of all floors (建筑面积), as the source states it; null = unknown';
COMMENT ON COLUMN building.structure_type IS 'Structure (结构类型): MASONRY 砌体, FRAME_MASONRY 底部框架-抗震墙砌体, CONCRETE 钢筋混凝土, STEEL 钢结构, TIMBER 木结构, MIXED 混杂; null = unknown';
COMMENT ON COLUMN building.use IS 'Use (使用性质): RESIDENTIAL 住宅, COMMERCIAL 商业, OFFICE 办公, PUBLIC 公共服务, INDUSTRIAL 工业, OTHER 其他; null = unknown';
COMMENT ON COLUMN building.ownership_type IS 'Ownership (产权性质), as for communities; null = unknown';
COMMENT ON COLUMN building.owner_unit IS 'Unit that holds the property right (产权单位); null = unknown';
COMMENT ON COLUMN building.safety_grade IS 'Safety grade of JGJ 125-2016 6.1.4: A no dangerous member, B single members, C local danger, D whole building dangerous; null = not appraised or unknown';
COMMENT ON COLUMN building.retrofit_history IS 'Seismic, energy or lift retrofits so far (改造情况), free text; null = unknown';

CREATE TABLE idle_space (
  LIKE place_template INCLUDING ALL,
  type text NOT NULL REFERENCES idle_space_type (code),
  area_m2 double precision CHECK (area_m2 >= 0 AND area_m2 < 1e8),
  owner_unit text CHECK (length(owner_unit) <= 300),
  right_years int CHECK (right_years BETWEEN 0 AND 200),
  current_use text CHECK (length(current_use) <= 300),
  planned_use text CHECK (length(planned_use) <= 300),
  community_id bigint REFERENCES community (id) ON DELETE SET NULL,
  building_id bigint REFERENCES building (id) ON DELETE SET NULL,
  geom geometry(Geometry, 4326) NOT NULL
    CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom) AND GeometryType(geom) IN ('POINT', 'POLYGON', 'MULTIPOLYGON')),
  point geometry(Point, 4326) GENERATED ALWAYS AS (ST_PointOnSurface(geom)) STORED,
  ground_m2 double precision GENERATED ALWAYS AS (NULLIF(ST_Area(geom::geography), 0)) STORED,
  PRIMARY KEY (id),
  UNIQUE (source, source_id)
);
COMMENT ON TABLE idle_space IS 'Idle or under-used space (闲置/低效空间): a room, building or plot that could serve';
COMMENT ON COLUMN idle_space.type IS 'Kind of space';
COMMENT ON COLUMN idle_space.area_m2 IS 'Usable area in m2 as the source states it (面积); null = unknown';
COMMENT ON COLUMN idle_space.owner_unit IS 'Unit that holds the property right (产权单位); null = unknown';
COMMENT ON COLUMN idle_space.right_years IS 'Years of the operating right (经营权期限); null = unknown or not granted';
COMMENT ON COLUMN idle_space.current_use IS 'Present use (现状用途); null = unknown';
COMMENT ON COLUMN idle_space.planned_use IS 'Planned use (规划用途); null = none or unknown';
COMMENT ON COLUMN idle_space.community_id IS 'Residential compound it lies in; null = unknown or none';
COMMENT ON COLUMN idle_space.building_id IS 'Building it is part of; null = unknown or none';
COMMENT ON COLUMN idle_space.ground_m2 IS 'Geodesic area of the drawn outline in m2; null for a point';

CREATE TABLE facility (
  LIKE place_template INCLUDING ALL,
  type text NOT NULL REFERENCES facility_type (code),
  capacity double precision CHECK (capacity >= 0),
  capacity_unit text CHECK (length(capacity_unit) <= 50),
  floor_area_m2 double precision CHECK (floor_area_m2 >= 0 AND floor_area_m2 < 1e8),
  site_area_m2 double precision CHECK (site_area_m2 >= 0 AND site_area_m2 < 1e9),
  community_id bigint REFERENCES community (id) ON DELETE SET NULL,
  building_id bigint REFERENCES building (id) ON DELETE SET NULL,
  address text CHECK (length(address) <= 500),
  geom geometry(Geometry, 4326) NOT NULL
    CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom) AND GeometryType(geom) IN ('POINT', 'POLYGON', 'MULTIPOLYGON')),
  point geometry(Point, 4326) GENERATED ALWAYS AS (ST_PointOnSurface(geom)) STORED,
  PRIMARY KEY (id),
  UNIQUE (source, source_id)
);
COMMENT ON TABLE facility IS 'Supporting facility (配套设施): something that already serves residents';
COMMENT ON COLUMN facility.type IS 'Facility type';
COMMENT ON COLUMN facility.capacity IS 'Places, beds, spaces … in capacity_unit; null = unknown';
COMMENT ON COLUMN facility.capacity_unit IS 'What capacity counts, e.g. places, beds; null = unknown';
COMMENT ON COLUMN facility.floor_area_m2 IS 'Floor area in m2 (建筑面积); null = unknown';
COMMENT ON COLUMN facility.site_area_m2 IS 'Site area in m2 (用地面积); null = unknown';
COMMENT ON COLUMN facility.community_id IS 'Residential compound it lies in or serves; null = unknown or none';
COMMENT ON COLUMN facility.building_id IS 'Building it is in; null = unknown or none';
COMMENT ON COLUMN facility.address IS 'Postal address; null = unknown';

CREATE TABLE road (
  LIKE place_template INCLUDING ALL,
  road_class text NOT NULL DEFAULT 'OTHER' CHECK (road_class IN ('MOTORWAY', 'TRUNK', 'PRIMARY', 'SECONDARY',
    'TERTIARY', 'RESIDENTIAL', 'SERVICE', 'FOOTWAY', 'CYCLEWAY', 'STEPS', 'OTHER')),
  width_m double precision CHECK (width_m > 0 AND width_m < 500),
  oneway boolean,
  walkable boolean,
  geom geometry(MultiLineString, 4326) NOT NULL CHECK (NOT ST_IsEmpty(geom) AND ST_IsValid(geom)),
  length_m double precision GENERATED ALWAYS AS (ST_Length(geom::geography)) STORED,
  PRIMARY KEY (id),
  UNIQUE (source, source_id)
);
COMMENT ON TABLE road IS 'Road or path (道路), axis line';
COMMENT ON COLUMN road.road_class IS 'Class after OpenStreetMap highway values';
COMMENT ON COLUMN road.width_m IS 'Width in metres; null = unknown';
COMMENT ON COLUMN road.oneway IS 'One way for vehicles; null = unknown';
COMMENT ON COLUMN road.walkable IS 'May be walked on; null = unknown';
COMMENT ON COLUMN road.length_m IS 'Geodesic length in metres, computed';

DROP TABLE place_template;

-- Comments and indexes that are alike everywhere.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['district', 'subdistrict', 'block', 'community'] LOOP
    EXECUTE format('COMMENT ON COLUMN %I.area_m2 IS %L', t, 'Geodesic area in m2, computed');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['community', 'building', 'idle_space', 'facility'] LOOP
    EXECUTE format('COMMENT ON COLUMN %I.point IS %L', t, 'Representative point, inside the geometry; computed');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['community', 'building'] LOOP
    EXECUTE format('COMMENT ON COLUMN %I.year_built IS %L', t, 'Year of completion (建成年代); null = unknown');
    EXECUTE format('COMMENT ON COLUMN %I.household_count IS %L', t, 'Households (户数); null = unknown');
    EXECUTE format('COMMENT ON COLUMN %I.population IS %L', t, 'Residents (人口); null = unknown');
    EXECUTE format('COMMENT ON COLUMN %I.population_60 IS %L', t, 'Residents aged 60 and over; null = unknown');
    EXECUTE format('COMMENT ON COLUMN %I.population_65 IS %L', t, 'Residents aged 65 and over; null = unknown');
  END LOOP;
  COMMENT ON COLUMN building.footprint_m2 IS 'Geodesic area of the footprint in m2, computed';
  FOREACH t IN ARRAY ARRAY['district', 'subdistrict', 'block', 'community', 'building', 'idle_space', 'facility', 'road'] LOOP
    EXECUTE format('COMMENT ON COLUMN %I.geom IS %L', t, 'Geometry in EPSG:4326 (longitude, latitude), valid');
    EXECUTE format('CREATE INDEX %I ON %I USING gist (geom)', t || '_geom_idx', t);
    EXECUTE format('CREATE INDEX %I ON %I (name text_pattern_ops) WHERE name IS NOT NULL', t || '_name_idx', t);
    EXECUTE format('CREATE INDEX %I ON %I (code text_pattern_ops) WHERE code IS NOT NULL', t || '_code_idx', t);
  END LOOP;
END $$;
CREATE INDEX subdistrict_district_idx ON subdistrict (district_id);
CREATE INDEX block_district_idx ON block (district_id);
CREATE INDEX block_subdistrict_idx ON block (subdistrict_id);
CREATE INDEX community_block_idx ON community (block_id);
CREATE INDEX community_subdistrict_idx ON community (subdistrict_id);
CREATE INDEX building_community_idx ON building (community_id) WHERE community_id IS NOT NULL;
CREATE INDEX building_block_idx ON building (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX idle_space_community_idx ON idle_space (community_id);
CREATE INDEX idle_space_building_idx ON idle_space (building_id) WHERE building_id IS NOT NULL;
CREATE INDEX facility_type_idx ON facility (type);
CREATE INDEX facility_community_idx ON facility (community_id);
CREATE INDEX facility_building_idx ON facility (building_id) WHERE building_id IS NOT NULL;

-- Every change counts the version up, whoever makes it.
CREATE FUNCTION count_version_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version = OLD.version THEN
    NEW.version := OLD.version + 1;
  END IF;
  NEW.updated_at := now();
  RETURN NEW;
END $$;
COMMENT ON FUNCTION count_version_up() IS 'Row trigger: a change without a new version gets the next one';

-- What changed, for everybody who keeps a copy of the places (the in-memory inventory, tile caches).
CREATE TABLE place_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL,
  id_from bigint NOT NULL,
  id_to bigint NOT NULL,
  extent box2d
);
CREATE INDEX place_change_txid_idx ON place_change (txid);
COMMENT ON TABLE place_change IS 'Log of changes of places, one row a statement; rows older than a day are removed by the service';
COMMENT ON COLUMN place_change.id IS 'Identity; the highest visible one is the version of the inventory';
COMMENT ON COLUMN place_change.txid IS 'Transaction that made the change; readers compare it with their last database snapshot, so that late commits are never missed';
COMMENT ON COLUMN place_change.changed_at IS 'Start of the transaction that made the change';
COMMENT ON COLUMN place_change.kind IS 'Table that changed';
COMMENT ON COLUMN place_change.id_from IS 'Lowest id among the changed rows';
COMMENT ON COLUMN place_change.id_to IS 'Highest id among the changed rows; every changed row lies between, not every row between has changed';
COMMENT ON COLUMN place_change.extent IS 'Bounding box of the changed rows before and after, degrees; null when the whole table was emptied';

CREATE FUNCTION log_place_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    INSERT INTO place_change (kind, id_from, id_to) VALUES (TG_TABLE_NAME, 0, 9223372036854775807);
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO place_change (kind, id_from, id_to, extent)
    SELECT TG_TABLE_NAME, min(id), max(id), ST_Extent(geom)
    FROM (SELECT id, geom FROM now_rows UNION ALL SELECT id, geom FROM former_rows) r
    HAVING count(*) > 0;
  ELSE
    INSERT INTO place_change (kind, id_from, id_to, extent)
    SELECT TG_TABLE_NAME, min(id), max(id), ST_Extent(geom) FROM now_rows HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION log_place_change() IS 'Statement trigger: writes one row into place_change';

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['district', 'subdistrict', 'block', 'community', 'building', 'idle_space', 'facility', 'road'] LOOP
    EXECUTE format('CREATE TRIGGER count_version_up BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION count_version_up()', t);
    EXECUTE format('CREATE TRIGGER log_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
    EXECUTE format('CREATE TRIGGER log_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS former_rows NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
    EXECUTE format('CREATE TRIGGER log_truncate AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
    EXECUTE format('CREATE TRIGGER log_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
  END LOOP;
END $$;
