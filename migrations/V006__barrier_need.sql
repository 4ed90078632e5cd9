-- What keeps people from walking straight (walls, fences, gates), and what they ask for (needs from hotlines).
-- Rules are those of V003: geometry in EPSG:4326, a missing value is NULL and means "unknown".

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

CREATE TABLE barrier (
  LIKE place_template INCLUDING ALL,
  barrier_type text NOT NULL CHECK (barrier_type IN ('WALL', 'FENCE', 'GATE')),
  open boolean,
  community_id bigint REFERENCES community (id) ON DELETE SET NULL,
  geom geometry(Geometry, 4326) NOT NULL CHECK (NOT ST_IsEmpty(geom) AND ST_IsValid(geom)),
  length_m double precision GENERATED ALWAYS AS (NULLIF(ST_Length(geom::geography), 0)) STORED,
  PRIMARY KEY (id),
  UNIQUE (source, source_id),
  CONSTRAINT barrier_gate_is_a_point
    CHECK (GeometryType(geom) = CASE WHEN barrier_type = 'GATE' THEN 'POINT' ELSE 'MULTILINESTRING' END),
  CONSTRAINT barrier_only_gates_open CHECK (open IS NULL OR barrier_type = 'GATE')
);
COMMENT ON TABLE barrier IS 'Barrier (围墙与出入口): a wall or fence that nobody walks through, or a gate in it';
COMMENT ON COLUMN barrier.barrier_type IS 'WALL 围墙, FENCE 栅栏 (both lines), GATE 出入口 (a point)';
COMMENT ON COLUMN barrier.open IS 'Gates only: whether people on foot may pass; null = unknown';
COMMENT ON COLUMN barrier.community_id IS 'Residential compound it encloses; null = unknown or none';
COMMENT ON COLUMN barrier.length_m IS 'Geodesic length of a wall or fence in metres, computed; null for a gate';

CREATE TABLE need (
  LIKE place_template INCLUDING ALL,
  category text CHECK (category <> '' AND length(category) <= 100),
  subject text CHECK (length(subject) <= 300),
  text text CHECK (length(text) <= 10000),
  reported_at timestamptz CHECK (reported_at >= '1900-01-01T00:00:00Z' AND reported_at < '2200-01-01T00:00:00Z'),
  done_at timestamptz CHECK (done_at >= '1900-01-01T00:00:00Z' AND done_at < '2200-01-01T00:00:00Z'),
  state text CHECK (state IN ('OPEN', 'IN_PROGRESS', 'DONE', 'REJECTED')),
  channel text CHECK (length(channel) <= 100),
  facility_type text REFERENCES facility_type (code),
  building_id bigint REFERENCES building (id) ON DELETE SET NULL,
  community_id bigint REFERENCES community (id) ON DELETE SET NULL,
  geom geometry(Point, 4326) NOT NULL CHECK (NOT ST_IsEmpty(geom)),
  PRIMARY KEY (id),
  UNIQUE (source, source_id),
  -- Some registers know the day only: it is kept as its midnight, which may lie before the hour of the report.
  CONSTRAINT need_done_after_reported CHECK (done_at >= reported_at
    OR done_at AT TIME ZONE 'Asia/Shanghai' = date_trunc('day', reported_at AT TIME ZONE 'Asia/Shanghai'))
);
COMMENT ON TABLE need IS 'Need of residents (居民诉求): a complaint or wish, e.g. from the export of a hotline; holds no names and no telephone numbers';
COMMENT ON COLUMN need.category IS 'Kind of need in the words of the source (诉求类型); null = unknown';
COMMENT ON COLUMN need.subject IS 'What it is about, in a few words (标题); null = unknown';
COMMENT ON COLUMN need.text IS 'What was said (诉求内容), numbers of telephones and identity cards masked; null = unknown';
COMMENT ON COLUMN need.reported_at IS 'When it was reported (来电时间); a day without an hour is its midnight in China; null = unknown';
COMMENT ON COLUMN need.done_at IS 'When it was done with (办结时间), likewise; null = not yet or unknown';
COMMENT ON COLUMN need.state IS 'OPEN 待办, IN_PROGRESS 办理中, DONE 已办结, REJECTED 不予受理; null = unknown';
COMMENT ON COLUMN need.channel IS 'How it came (来源渠道), e.g. 12345热线; null = unknown';
COMMENT ON COLUMN need.facility_type IS 'Facility type that would meet it, given or found by need_rule; null = none or unknown';
COMMENT ON COLUMN need.building_id IS 'Building it comes from, given by the source or found by location; null = unknown or none';
COMMENT ON COLUMN need.community_id IS 'Residential compound it comes from, likewise; null = unknown or none';

DROP TABLE place_template;

CREATE TABLE need_rule (
  position int PRIMARY KEY,
  pattern text NOT NULL CHECK (pattern <> ''),
  unless text CHECK (unless <> ''),
  facility_type text NOT NULL REFERENCES facility_type (code)
);
COMMENT ON TABLE need_rule IS 'Which words in the category, subject or text of a need ask for which facility type; the first rule that fits wins';
COMMENT ON COLUMN need_rule.position IS 'Order of the rules';
COMMENT ON COLUMN need_rule.pattern IS 'Regular expression that occurs in the words of the need';
COMMENT ON COLUMN need_rule.unless IS 'Regular expression that must not occur in them; null = none';
COMMENT ON COLUMN need_rule.facility_type IS 'Facility type it asks for';

INSERT INTO need_rule (position, pattern, unless, facility_type) VALUES
  (10, '幼儿园', NULL, 'KINDERGARTEN'),
  (11, '托育|托幼|托儿|婴幼儿照护', NULL, 'NURSERY'),
  (12, '(上|读|就近入)小学|小学.{0,6}(学位|太远|不足)|学位不足', NULL, 'PRIMARY_SCHOOL'),
  (20, '助餐|老年餐|长者食堂|社区食堂|老年食堂|老人.{0,4}(吃饭|就餐|用餐)', NULL, 'CANTEEN'),
  (21, '日间照料|日托.{0,4}老|托老', NULL, 'DAYCARE_ELDERLY'),
  (22, '养老(服务)?(驿站|服务站)|居家养老', NULL, 'ELDERLY_STATION'),
  (23, '养老院|敬老院', NULL, 'ELDERLY_HOME'),
  (30, '卫生服务站|看病(难|不便|远)|就医(难|不便|远)|打针.{0,4}远', NULL, 'HEALTH_STATION'),
  (31, '药店.{0,4}(远|没有)|买药(难|不便|远)', NULL, 'PHARMACY'),
  (40, '充电(桩|柜|设施|难|不便)|飞线充电', '(电动|非机动|自行|电瓶)车.{0,6}(停放|车棚)', 'CHARGING'),
  (41, '(电动|自行|非机动|电瓶)车.{0,8}(停放|停车|车棚|乱停)|车棚', NULL, 'BIKE_PARKING'),
  (42, '停车(难|位|场|库|不便)|车位', NULL, 'CAR_PARKING'),
  (43, '公交站|公交车站', NULL, 'BUS_STOP'),
  (50, '菜市场|买菜(难|不便|远)|菜站', '菜市场.{0,6}(噪|扰民|油烟|异味)', 'MARKET'),
  (51, '便利店|小卖部', '便利店.{0,6}(噪|扰民)', 'CONVENIENCE'),
  (60, '活动站|活动室|文化站|图书室', '活动室.{0,6}(噪|扰民)', 'CULTURE_STATION'),
  (61, '儿童(活动|游乐|乐园)|活动场地|健身器材', '(噪|扰民)', 'PLAY_GROUND'),
  (62, '公园.{0,6}(少|没有|太远|不足)|绿地(少|不足)|口袋公园', NULL, 'PARK'),
  (70, '公厕|公共厕所', '公厕.{0,6}异味', 'PUBLIC_TOILET'),
  (71, '垃圾(桶|站|房|点|投放).{0,8}(少|没有|太远|不足|增设|满溢)|增设垃圾', NULL, 'WASTE_POINT'),
  (80, '快递柜|快递.{0,6}(没处|没地方|乱放)|取快递', NULL, 'PARCEL');

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['barrier', 'need'] LOOP
    EXECUTE format('COMMENT ON COLUMN %I.geom IS %L', t, 'Geometry in EPSG:4326 (longitude, latitude), valid');
    EXECUTE format('CREATE INDEX %I ON %I USING gist (geom)', t || '_geom_idx', t);
    EXECUTE format('CREATE INDEX %I ON %I (name text_pattern_ops) WHERE name IS NOT NULL', t || '_name_idx', t);
    EXECUTE format('CREATE INDEX %I ON %I (code text_pattern_ops) WHERE code IS NOT NULL', t || '_code_idx', t);
    EXECUTE format('CREATE INDEX %I ON %I (community_id) WHERE community_id IS NOT NULL', t || '_community_idx', t);
    EXECUTE format('CREATE TRIGGER count_version_up BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION count_version_up()', t);
    EXECUTE format('CREATE TRIGGER log_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
    EXECUTE format('CREATE TRIGGER log_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS former_rows NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
    EXECUTE format('CREATE TRIGGER log_truncate AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
    EXECUTE format('CREATE TRIGGER log_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION log_place_change()', t);
  END LOOP;
END $$;
CREATE INDEX need_building_idx ON need (building_id) WHERE building_id IS NOT NULL;
CREATE INDEX need_reported_idx ON need (reported_at);

-- Moments and words of foreign registers.
CREATE FUNCTION parse_moment(t text) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN p[2]::int BETWEEN 1 AND 12 AND coalesce(p[4]::int, 0) <= 23 AND coalesce(p[5]::int, 0) <= 59
      AND coalesce(p[6]::int, 0) <= 59 THEN
    CASE WHEN p[3]::int BETWEEN 1 AND extract(day FROM make_date(p[1]::int, p[2]::int, 1) + interval '1 month - 1 day') THEN
      make_timestamp(p[1]::int, p[2]::int, p[3]::int, coalesce(p[4]::int, 0), coalesce(p[5]::int, 0), coalesce(p[6]::int, 0))
        AT TIME ZONE 'UTC'
        - CASE WHEN p[7] IS NULL THEN interval '8 hours' WHEN p[7] = 'Z' THEN interval '0'
            ELSE (left(p[7], 1) || '1')::int * make_interval(hours => substr(p[7], 2, 2)::int, mins => right(p[7], 2)::int) END
    END END
  FROM regexp_match(t, '^\s*((?:19|20|21)\d\d)[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?(?:[T\s]\s*(\d{1,2})[:时点](\d{1,2})分?(?::?(\d{1,2})(?:\.\d{1,9})?秒?)?\s*(Z|[+-]\d\d:?\d\d)?)?\s*$') p
$$;
COMMENT ON FUNCTION parse_moment(text) IS 'A date-time such as 2024-03-05 14:30, 2024/3/5, 2024年3月5日 14时30分 or ISO 8601, or null; without an offset the time of China (UTC+8), without an hour midnight';
CREATE FUNCTION mask_numbers(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(t, '(?<![0-9])(1[3-9][0-9]{9}|[0-9]{17}[0-9Xx]|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9])', '***', 'g')
$$;
COMMENT ON FUNCTION mask_numbers(text) IS 'The text with *** for numbers of telephones and identity cards, which nobody needs for planning';
