-- What a facility needs of the space it goes into (适配规则), and what spaces of a kind have become elsewhere.
ALTER TABLE idle_space_type
  ADD COLUMN ground text NOT NULL DEFAULT 'ROOM' CHECK (ground IN ('ROOM', 'LAND')),
  ADD COLUMN is_private boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN idle_space_type.ground IS 'ROOM: a room or building; LAND: open ground';
COMMENT ON COLUMN idle_space_type.is_private IS 'Privately owned by residents, so that it cannot become a facility (专有部分)';
UPDATE idle_space_type SET ground = 'LAND' WHERE code IN ('CORNER_LAND', 'BARE_LAND', 'ILLEGAL_CLEARED');
UPDATE idle_space_type SET is_private = true WHERE code = 'BASEMENT_DWELL';

CREATE TABLE facility_fit (
  facility_type text PRIMARY KEY REFERENCES facility_type (code),
  ground text NOT NULL CHECK (ground IN ('ROOM', 'LAND', 'EITHER')),
  price_item text NOT NULL CHECK (price_item IN ('SPACE_FIT_OUT', 'GREEN', 'PARKING')),
  lowest_storey smallint CHECK (lowest_storey <> 0),
  highest_storey smallint CHECK (highest_storey <> 0),
  storey_clause text NOT NULL DEFAULT '',
  clear_height_m numeric(4, 2) CHECK (clear_height_m > 0),
  height_clause text NOT NULL DEFAULT '',
  daylight boolean NOT NULL,
  daylight_clause text NOT NULL DEFAULT '',
  own_entrance boolean NOT NULL,
  is_for_children boolean NOT NULL,
  has_fumes boolean NOT NULL,
  is_noisy boolean NOT NULL,
  certainty text NOT NULL CHECK (certainty IN ('SEEN', 'SECONDARY', 'MEMORY', 'PROPOSED'))
);
COMMENT ON TABLE facility_fit IS 'What a facility of a type needs of an idle space (设施选址适配要求)';
COMMENT ON COLUMN facility_fit.facility_type IS 'Facility type';
COMMENT ON COLUMN facility_fit.ground IS 'Whether it goes into rooms, on open ground, or either';
COMMENT ON COLUMN facility_fit.price_item IS 'Item of the price book that says what it costs';
COMMENT ON COLUMN facility_fit.lowest_storey IS 'Lowest storey allowed, -1 = first below ground; null = any';
COMMENT ON COLUMN facility_fit.highest_storey IS 'Highest storey allowed; null = any';
COMMENT ON COLUMN facility_fit.storey_clause IS 'Where the storeys are written; empty = proposed by Zhibu';
COMMENT ON COLUMN facility_fit.clear_height_m IS 'Least clear height in metres; null = none';
COMMENT ON COLUMN facility_fit.height_clause IS 'Where the height is written; empty = proposed by Zhibu';
COMMENT ON COLUMN facility_fit.daylight IS 'Whether its main room needs daylight';
COMMENT ON COLUMN facility_fit.daylight_clause IS 'Where that is written; empty = proposed by Zhibu';
COMMENT ON COLUMN facility_fit.own_entrance IS 'Whether it needs an entrance of its own from outside';
COMMENT ON COLUMN facility_fit.is_for_children IS 'Children''s place: two exits whatever its size';
COMMENT ON COLUMN facility_fit.has_fumes IS 'Cooking fumes: not in a dwelling house without a flue of its own';
COMMENT ON COLUMN facility_fit.is_noisy IS 'Noise: to be watched under dwellings';
COMMENT ON COLUMN facility_fit.certainty IS 'How sure the row is: SEEN in the text, SECONDARY, from MEMORY, PROPOSED';

INSERT INTO facility_fit (facility_type, ground, price_item, lowest_storey, highest_storey, storey_clause, clear_height_m, height_clause, daylight, daylight_clause, own_entrance, is_for_children, has_fumes, is_noisy, certainty) VALUES
  ('NURSERY', 'ROOM', 'SPACE_FIT_OUT', 1, 3, 'GB 55037-2022 4.3.4', 2.8, 'JGJ 39-2016 4.1.17', true, 'JGJ 39-2016 3.2.8', true, true, false, false, 'MEMORY'),
  ('KINDERGARTEN', 'ROOM', 'SPACE_FIT_OUT', 1, 3, 'GB 55037-2022 4.3.4', 3.0, 'JGJ 39-2016 4.1.17', true, 'JGJ 39-2016 3.2.8', true, true, false, true, 'MEMORY'),
  ('HEALTH_STATION', 'ROOM', 'SPACE_FIT_OUT', 1, 2, '', 2.6, '', true, '', true, false, false, false, 'PROPOSED'),
  ('HEALTH_CENTRE', 'ROOM', 'SPACE_FIT_OUT', 1, NULL, '', 2.6, '', true, '', true, false, false, false, 'PROPOSED'),
  ('OUTPATIENT', 'ROOM', 'SPACE_FIT_OUT', 1, NULL, '', 2.6, '', true, '', true, false, false, false, 'PROPOSED'),
  ('PHARMACY', 'ROOM', 'SPACE_FIT_OUT', 1, 1, '', 2.4, '', false, '', true, false, false, false, 'PROPOSED'),
  ('ELDERLY_HOME', 'ROOM', 'SPACE_FIT_OUT', 1, 3, 'GB 55037-2022 4.3.5', 2.6, '', true, 'JGJ 450-2018 5.2.1', true, false, false, false, 'MEMORY'),
  ('NURSING_HOME', 'ROOM', 'SPACE_FIT_OUT', 1, 3, 'GB 55037-2022 4.3.5', 2.6, '', true, 'JGJ 450-2018 5.2.1', true, false, false, false, 'MEMORY'),
  ('DAYCARE_ELDERLY', 'ROOM', 'SPACE_FIT_OUT', 1, 3, 'GB 55037-2022 4.3.5', 2.6, '', true, 'JGJ 450-2018 5.2.1', true, false, false, false, 'MEMORY'),
  ('ELDERLY_STATION', 'ROOM', 'SPACE_FIT_OUT', 1, 3, 'GB 55037-2022 4.3.5', 2.6, '', true, '', true, false, false, false, 'MEMORY'),
  ('CANTEEN', 'ROOM', 'SPACE_FIT_OUT', -1, 3, '', 2.6, 'JGJ 64-2017 4.1.8', false, '', true, false, true, false, 'MEMORY'),
  ('CATERING', 'ROOM', 'SPACE_FIT_OUT', -1, NULL, '', 2.6, 'JGJ 64-2017 4.1.8', false, '', true, false, true, false, 'MEMORY'),
  ('CULTURE_CENTRE', 'ROOM', 'SPACE_FIT_OUT', -1, NULL, '', 2.8, '', false, '', true, false, false, true, 'PROPOSED'),
  ('CULTURE_STATION', 'ROOM', 'SPACE_FIT_OUT', -1, NULL, '', 2.4, '', false, '', false, false, false, false, 'PROPOSED'),
  ('LIBRARY', 'ROOM', 'SPACE_FIT_OUT', -1, NULL, '', 2.4, '', false, '', false, false, false, false, 'PROPOSED'),
  ('SPORTS_CENTRE', 'ROOM', 'SPACE_FIT_OUT', -1, NULL, '', 5.0, '', false, '', true, false, false, true, 'PROPOSED'),
  ('GYM', 'ROOM', 'SPACE_FIT_OUT', -1, NULL, '', 2.6, '', false, '', true, false, false, true, 'PROPOSED'),
  ('SERVICE_CENTRE_STREET', 'ROOM', 'SPACE_FIT_OUT', 1, NULL, '', 2.4, '', true, '', true, false, false, false, 'PROPOSED'),
  ('STREET_OFFICE', 'ROOM', 'SPACE_FIT_OUT', 1, NULL, '', 2.4, '', true, '', true, false, false, false, 'PROPOSED'),
  ('COMMUNITY_STATION', 'ROOM', 'SPACE_FIT_OUT', 1, 2, '', 2.4, '', true, '', false, false, false, false, 'PROPOSED'),
  ('PROPERTY_OFFICE', 'ROOM', 'SPACE_FIT_OUT', -1, NULL, '', 2.4, '', false, '', false, false, false, false, 'PROPOSED'),
  ('POLICE', 'ROOM', 'SPACE_FIT_OUT', 1, NULL, '', 2.4, '', true, '', true, false, false, false, 'PROPOSED'),
  ('JUDICIAL', 'ROOM', 'SPACE_FIT_OUT', 1, NULL, '', 2.4, '', true, '', false, false, false, false, 'PROPOSED'),
  ('MARKET', 'ROOM', 'SPACE_FIT_OUT', -1, 2, '', 3.0, '', false, '', true, false, false, true, 'PROPOSED'),
  ('SUPERMARKET', 'ROOM', 'SPACE_FIT_OUT', -1, 2, '', 2.8, '', false, '', true, false, false, false, 'PROPOSED'),
  ('CONVENIENCE', 'ROOM', 'SPACE_FIT_OUT', 1, 1, '', 2.4, '', false, '', true, false, false, false, 'PROPOSED'),
  ('COMMUNITY_SHOPS', 'ROOM', 'SPACE_FIT_OUT', -1, 2, '', 2.4, '', false, '', true, false, false, false, 'PROPOSED'),
  ('BANK', 'ROOM', 'SPACE_FIT_OUT', 1, 1, '', 2.6, '', false, '', true, false, false, false, 'PROPOSED'),
  ('POST', 'ROOM', 'SPACE_FIT_OUT', 1, 1, '', 2.4, '', false, '', true, false, false, false, 'PROPOSED'),
  ('PARCEL', 'EITHER', 'SPACE_FIT_OUT', 1, 1, '', NULL, '', false, '', false, false, false, false, 'PROPOSED'),
  ('CAR_PARKING', 'EITHER', 'PARKING', -5, 1, '', 2.2, 'JGJ 100-2015 4.2.5', false, '', true, false, false, false, 'MEMORY'),
  ('BIKE_PARKING', 'EITHER', 'SPACE_FIT_OUT', -1, 1, '', 2.0, 'JGJ 100-2015 6.2.1', false, '', false, false, false, false, 'MEMORY'),
  ('CHARGING', 'EITHER', 'SPACE_FIT_OUT', 1, 1, '', NULL, '', false, '', true, false, false, false, 'PROPOSED'),
  ('PUBLIC_TOILET', 'EITHER', 'SPACE_FIT_OUT', 1, 1, '', 2.4, '', false, '', true, false, false, false, 'PROPOSED'),
  ('WASTE_STATION', 'EITHER', 'SPACE_FIT_OUT', 1, 1, '', NULL, '', false, '', true, false, false, true, 'PROPOSED'),
  ('WASTE_POINT', 'EITHER', 'SPACE_FIT_OUT', 1, 1, '', NULL, '', false, '', true, false, false, false, 'PROPOSED'),
  ('RECYCLING', 'EITHER', 'SPACE_FIT_OUT', 1, 1, '', NULL, '', false, '', true, false, false, true, 'PROPOSED'),
  ('SPORTS_GROUND_L', 'LAND', 'GREEN', NULL, NULL, '', NULL, '', false, '', false, false, false, true, 'PROPOSED'),
  ('SPORTS_GROUND_M', 'LAND', 'GREEN', NULL, NULL, '', NULL, '', false, '', false, false, false, true, 'PROPOSED'),
  ('SPORTS_GROUND_S', 'LAND', 'GREEN', NULL, NULL, '', NULL, '', false, '', false, false, false, true, 'PROPOSED'),
  ('OUTDOOR_FITNESS', 'LAND', 'GREEN', NULL, NULL, '', NULL, '', false, '', false, false, false, false, 'PROPOSED'),
  ('OUTDOOR_EQUIPMENT', 'LAND', 'GREEN', NULL, NULL, '', NULL, '', false, '', false, false, false, false, 'PROPOSED'),
  ('PLAY_GROUND', 'LAND', 'GREEN', NULL, NULL, '', NULL, '', false, '', false, false, false, false, 'PROPOSED'),
  ('PARK', 'LAND', 'GREEN', NULL, NULL, '', NULL, '', false, '', false, false, false, false, 'PROPOSED'),
  ('EMBEDDED_COMPLEX', 'ROOM', 'SPACE_FIT_OUT', 1, NULL, '', 2.6, '', true, '', true, false, true, false, 'PROPOSED');

CREATE TABLE idle_space_reuse (
  space_type text NOT NULL REFERENCES idle_space_type (code),
  facility_type text NOT NULL REFERENCES facility_type (code),
  source text NOT NULL,
  PRIMARY KEY (space_type, facility_type)
);
COMMENT ON TABLE idle_space_reuse IS 'What spaces of a kind have become elsewhere (改造先例)';
COMMENT ON COLUMN idle_space_reuse.space_type IS 'Kind of space';
COMMENT ON COLUMN idle_space_reuse.facility_type IS 'What it has become';
COMMENT ON COLUMN idle_space_reuse.source IS 'Where that was reported';
INSERT INTO idle_space_reuse (space_type, facility_type, source) VALUES
  ('BIKE_SHED', 'CANTEEN', 'new.qq.com 20200819A0RY1200: 50 % of a shed in Jinsong'),
  ('BIKE_SHED', 'COMMUNITY_SHOPS', 'new.qq.com 20200819A0RY1200'),
  ('BIKE_SHED', 'CONVENIENCE', 'new.qq.com 20200819A0RY1200'),
  ('BOILER_ROOM', 'MARKET', '北京日报 2021-09-09'),
  ('BOILER_ROOM', 'CATERING', '北京日报 2021-09-09'),
  ('BOILER_ROOM', 'LIBRARY', '北京日报 2021-09-09'),
  ('BOILER_ROOM', 'CULTURE_STATION', '北京日报 2021-09-09'),
  ('COAL_SHED', 'MARKET', '北京日报 2021-09-09'),
  ('BASEMENT_ORD', 'COMMUNITY_SHOPS', 'people.com.cn 2018-06-06'),
  ('BASEMENT_ORD', 'GYM', 'people.com.cn 2018-06-06'),
  ('BASEMENT_DEFENCE', 'CAR_PARKING', '北京市人民防空条例 art. 22'),
  ('BASEMENT_DEFENCE', 'BIKE_PARKING', '北京市人民防空条例 art. 22'),
  ('BASEMENT_DEFENCE', 'CULTURE_STATION', '北京市人民防空条例 art. 22'),
  ('VACANT_ROOM', 'COMMUNITY_STATION', 'cqtimes.cn 20200616'),
  ('VACANT_ROOM', 'ELDERLY_STATION', 'cqtimes.cn 20200616'),
  ('VACANT_ROOM', 'DAYCARE_ELDERLY', 'cqtimes.cn 20200616'),
  ('CORNER_LAND', 'CAR_PARKING', '工人日报 2024-01-04'),
  ('CORNER_LAND', 'PARK', '工人日报 2024-01-04'),
  ('BARE_LAND', 'PARK', 'freewechat.com 戴祥玉'),
  ('BARE_LAND', 'SPORTS_GROUND_S', 'freewechat.com 戴祥玉'),
  ('LOW_EFF_COMMERCE', 'MARKET', 'freewechat.com 戴祥玉'),
  ('LOW_EFF_COMMERCE', 'SUPERMARKET', 'freewechat.com 戴祥玉'),
  ('LOW_EFF_COMMERCE', 'CATERING', 'freewechat.com 戴祥玉'),
  ('ILLEGAL_CLEARED', 'PARK', '北京市城市更新行动计划'),
  ('ILLEGAL_CLEARED', 'PLAY_GROUND', '北京市城市更新行动计划'),
  ('ILLEGAL_CLEARED', 'CAR_PARKING', '北京市城市更新行动计划');
