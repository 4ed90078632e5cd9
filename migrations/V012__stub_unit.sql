CREATE TABLE renewal_unit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, version int NOT NULL DEFAULT 1, source text, source_id text, name text, code text,
  note text, climate_zone text, city_population int, green_area_m2 double precision, parking_spaces int,
  geom geometry(MultiPolygon, 4326) NOT NULL, area_m2 double precision GENERATED ALWAYS AS (ST_Area(geom::geography)) STORED);
ALTER TABLE building ADD lift_count int, ADD entrance_count int, ADD protection text;
ALTER TABLE community ADD green_area_m2 double precision, ADD parking_spaces int;
