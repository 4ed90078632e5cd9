-- Kinds of facilities and of idle spaces: the words that places are classified with.

CREATE TABLE facility_category (
  code text PRIMARY KEY CHECK (code ~ '^[a-z_]+$'),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  position int NOT NULL UNIQUE
);
COMMENT ON TABLE facility_category IS 'Group of facility types as planners list them (配套设施类别)';
COMMENT ON COLUMN facility_category.code IS 'Stable code of the category';
COMMENT ON COLUMN facility_category.name_zh IS 'Chinese name';
COMMENT ON COLUMN facility_category.name_en IS 'English name';
COMMENT ON COLUMN facility_category.position IS 'Order in lists, ascending';

INSERT INTO facility_category (code, name_zh, name_en, position) VALUES
  ('education', '教育', 'Education', 1),
  ('health', '医疗卫生', 'Health', 2),
  ('elderly', '养老助餐', 'Elderly care and meals', 3),
  ('culture', '文化', 'Culture', 4),
  ('sport', '体育活动', 'Sport and play', 5),
  ('admin', '社区管理', 'Administration', 6),
  ('commerce', '商业服务', 'Commerce', 7),
  ('transport', '交通停车', 'Transport and parking', 8),
  ('municipal', '市政环卫', 'Municipal and sanitation', 9),
  ('logistics', '寄递物流', 'Mail and parcels', 10),
  ('green', '公园绿地', 'Parks and green', 11),
  ('complex', '综合体', 'Service complex', 12);

CREATE TABLE facility_type (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z0-9_]+$'),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  category text NOT NULL REFERENCES facility_category (code),
  position int NOT NULL UNIQUE
);
COMMENT ON TABLE facility_type IS 'Kind of supporting facility (设施类型); norm sets refer to it by code';
COMMENT ON COLUMN facility_type.code IS 'Stable code, the same in every norm set';
COMMENT ON COLUMN facility_type.name_zh IS 'Chinese name';
COMMENT ON COLUMN facility_type.name_en IS 'English name';
COMMENT ON COLUMN facility_type.category IS 'Category the type belongs to';
COMMENT ON COLUMN facility_type.position IS 'Order in lists, ascending';

INSERT INTO facility_type (code, name_zh, name_en, category, position) VALUES
  ('NURSERY', '托儿所', 'Nursery (0-3)', 'education', 10),
  ('KINDERGARTEN', '幼儿园', 'Kindergarten', 'education', 11),
  ('PRIMARY_SCHOOL', '小学', 'Primary school', 'education', 12),
  ('JUNIOR_SCHOOL', '初中', 'Junior middle school', 'education', 13),
  ('SCHOOL', '学校(学段未知)', 'School, stage unknown', 'education', 14),
  ('COLLEGE', '高等院校', 'College or university', 'education', 15),
  ('HOSPITAL', '医院', 'Hospital', 'health', 20),
  ('HEALTH_CENTRE', '社区卫生服务中心', 'Community health centre', 'health', 21),
  ('HEALTH_STATION', '社区卫生服务站', 'Community health station', 'health', 22),
  ('OUTPATIENT', '门诊部(诊所)', 'Outpatient department or clinic', 'health', 23),
  ('PHARMACY', '药店', 'Pharmacy', 'health', 24),
  ('ELDERLY_HOME', '养老院', 'Home for the aged', 'elderly', 30),
  ('NURSING_HOME', '老年养护院', 'Nursing home for the aged', 'elderly', 31),
  ('DAYCARE_ELDERLY', '老年人日间照料中心', 'Day-care centre for the aged', 'elderly', 32),
  ('ELDERLY_STATION', '老年服务站', 'Elderly service station', 'elderly', 33),
  ('CANTEEN', '社区食堂', 'Community canteen', 'elderly', 34),
  ('CULTURE_CENTRE', '文化活动中心', 'Culture and activity centre', 'culture', 40),
  ('CULTURE_STATION', '文化活动站', 'Culture and activity station', 'culture', 41),
  ('LIBRARY', '图书馆(室)', 'Library', 'culture', 42),
  ('CULTURE_VENUE', '文化场馆', 'Cultural venue', 'culture', 43),
  ('SPORTS_CENTRE', '体育馆(场)或全民健身中心', 'Gymnasium or fitness centre', 'sport', 50),
  ('SPORTS_GROUND', '运动场地(规模未知)', 'Sports ground, size unknown', 'sport', 51),
  ('SPORTS_GROUND_L', '大型多功能运动场地', 'Large multi-purpose sports ground', 'sport', 52),
  ('SPORTS_GROUND_M', '中型多功能运动场地', 'Medium multi-purpose sports ground', 'sport', 53),
  ('SPORTS_GROUND_S', '小型多功能运动(球类)场地', 'Small multi-purpose ball court', 'sport', 54),
  ('OUTDOOR_FITNESS', '室外综合健身场地', 'Outdoor fitness ground', 'sport', 55),
  ('GYM', '健身房', 'Fitness room', 'sport', 56),
  ('PLAY_GROUND', '儿童、老年人活动场地', 'Play and elderly activity ground', 'sport', 57),
  ('SERVICE_CENTRE_STREET', '社区服务中心(街道级)', 'Sub-district service centre', 'admin', 60),
  ('STREET_OFFICE', '街道办事处', 'Sub-district office', 'admin', 61),
  ('COMMUNITY_STATION', '社区服务站', 'Community service station', 'admin', 62),
  ('PROPERTY_OFFICE', '物业管理用房', 'Property management rooms', 'admin', 63),
  ('POLICE', '派出所', 'Police station', 'admin', 64),
  ('JUDICIAL', '司法所', 'Judicial office', 'admin', 65),
  ('SHOPPING', '商场', 'Shopping centre', 'commerce', 70),
  ('MARKET', '菜市场或生鲜超市', 'Food market or fresh supermarket', 'commerce', 71),
  ('SUPERMARKET', '综合超市', 'Supermarket', 'commerce', 72),
  ('CONVENIENCE', '便利店', 'Convenience store', 'commerce', 73),
  ('COMMUNITY_SHOPS', '其他便民商业网点', 'Other neighbourhood shops', 'commerce', 74),
  ('CATERING', '餐饮设施', 'Catering', 'commerce', 75),
  ('BANK', '银行营业网点', 'Bank branch', 'commerce', 76),
  ('METRO', '轨道交通站点', 'Rail transit station', 'transport', 80),
  ('BUS_STOP', '公交车站', 'Bus stop', 'transport', 81),
  ('CAR_PARKING', '机动车停车场(库)', 'Car parking', 'transport', 82),
  ('BIKE_PARKING', '非机动车停车场(库)', 'Bicycle parking', 'transport', 83),
  ('CHARGING', '充电设施', 'Charging station', 'transport', 84),
  ('PUBLIC_TOILET', '公共厕所', 'Public toilet', 'municipal', 90),
  ('WASTE_STATION', '生活垃圾收集站', 'Waste collection station', 'municipal', 91),
  ('WASTE_POINT', '生活垃圾收集点', 'Waste collection point', 'municipal', 92),
  ('RECYCLING', '再生资源回收点', 'Recycling point', 'municipal', 93),
  ('POST', '邮政营业场所', 'Post office', 'logistics', 100),
  ('PARCEL', '邮件和快件送达设施', 'Parcel lockers', 'logistics', 101),
  ('PARK', '公园绿地', 'Park or public green', 'green', 110),
  ('EMBEDDED_COMPLEX', '社区嵌入式服务综合体', 'Embedded community service complex', 'complex', 120);

CREATE TABLE idle_space_type (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z_]+$'),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  typical_reuse_zh text NOT NULL,
  typical_reuse_en text NOT NULL,
  constraint_zh text NOT NULL,
  constraint_en text NOT NULL,
  position int NOT NULL UNIQUE
);
COMMENT ON TABLE idle_space_type IS 'Kind of idle or under-used space (闲置空间类型)';
COMMENT ON COLUMN idle_space_type.code IS 'Stable code';
COMMENT ON COLUMN idle_space_type.name_zh IS 'Chinese name';
COMMENT ON COLUMN idle_space_type.name_en IS 'English name';
COMMENT ON COLUMN idle_space_type.typical_reuse_zh IS 'What such spaces have become elsewhere, in Chinese; empty when nothing is known';
COMMENT ON COLUMN idle_space_type.typical_reuse_en IS 'The same in English';
COMMENT ON COLUMN idle_space_type.constraint_zh IS 'What must be watched before reuse, in Chinese; empty when nothing is known';
COMMENT ON COLUMN idle_space_type.constraint_en IS 'The same in English';
COMMENT ON COLUMN idle_space_type.position IS 'Order in lists, ascending';

INSERT INTO idle_space_type VALUES
  ('BIKE_SHED', '自行车棚', 'Bicycle shed', '社区食堂、便民商业', 'canteen, shops', '保留部分面积停放自行车', 'keep part of it for bicycles', 1),
  ('BOILER_ROOM', '锅炉房', 'Boiler house', '菜市场、餐饮、书店、活动室', 'market, food, bookshop, activity rooms', '产权常属供热企业', 'often owned by the heating company', 2),
  ('COAL_SHED', '堆煤房', 'Coal shed', '随锅炉房一并改造', 'together with the boiler house', '', '', 3),
  ('BASEMENT_ORD', '普通地下室', 'Ordinary basement', '便民仓储、商业、健身', 'storage rooms, shops, sports', '防汛、消防疏散,不得居住', 'flooding, fire exits, no dwelling', 4),
  ('BASEMENT_DEFENCE', '人防工程', 'Civil-defence basement', '仓储、停车、活动', 'storage, parking, activities', '平时使用须经人防部门批准', 'peacetime use needs approval of the civil-defence office', 5),
  ('BASEMENT_DWELL', '住宅产权半地下室', 'Privately owned half basement', '', '', '私有产权', 'private property', 6),
  ('VACANT_ROOM', '闲置配套用房', 'Vacant auxiliary rooms', '社区服务站、老年服务站', 'service station, elderly station', '须产权单位同意', 'consent of the owning unit', 7),
  ('CORNER_LAND', '边角地', 'Corner or leftover land', '停车、口袋公园、邻里中心', 'parking, pocket park, neighbourhood centre', '规划简易低风险程序', 'simple low-risk planning procedure', 8),
  ('BARE_LAND', '裸露闲置空地', 'Bare or vacant land', '绿化、运动场地', 'green, sports ground', '', '', 9),
  ('LOW_EFF_COMMERCE', '低效商业楼宇', 'Under-used commercial building', '调整业态', 'change of business mix', '', '', 10),
  ('ILLEGAL_CLEARED', '拆违腾退空间', 'Land cleared of illegal structures', '公共服务设施', 'public facilities', '', '', 11);

CREATE TABLE osm_facility_rule (
  position int PRIMARY KEY,
  key text NOT NULL,
  value text NOT NULL,
  name_pattern text,
  facility_type text NOT NULL REFERENCES facility_type (code)
);
COMMENT ON TABLE osm_facility_rule IS 'How OpenStreetMap tags become facility types: the first rule that matches, by position, decides';
COMMENT ON COLUMN osm_facility_rule.position IS 'Order of the rules, ascending; special rules before general ones';
COMMENT ON COLUMN osm_facility_rule.key IS 'Tag key, with colons as underscores';
COMMENT ON COLUMN osm_facility_rule.value IS 'Tag value that must be equal; * stands for any value but no';
COMMENT ON COLUMN osm_facility_rule.name_pattern IS 'Regular expression the name must match too; null = any name or none';
COMMENT ON COLUMN osm_facility_rule.facility_type IS 'Type given when the rule matches';

INSERT INTO osm_facility_rule (position, key, value, name_pattern, facility_type) VALUES
  (10, 'amenity', 'childcare', NULL, 'NURSERY'),
  (11, 'amenity', 'kindergarten', '托儿|托育', 'NURSERY'),
  (12, 'amenity', 'kindergarten', NULL, 'KINDERGARTEN'),
  (20, 'amenity', 'school', '幼儿园', 'KINDERGARTEN'),
  (21, 'amenity', 'school', '小学|[Pp]rimary', 'PRIMARY_SCHOOL'),
  (22, 'amenity', 'school', '初中|初级中学|[Jj]unior', 'JUNIOR_SCHOOL'),
  (23, 'amenity', 'school', NULL, 'SCHOOL'),
  (24, 'amenity', 'university', NULL, 'COLLEGE'),
  (25, 'amenity', 'college', NULL, 'COLLEGE'),
  (30, 'amenity', 'hospital', '社区卫生服务中心', 'HEALTH_CENTRE'),
  (31, 'amenity', 'hospital', '社区卫生服务站|卫生站', 'HEALTH_STATION'),
  (32, 'amenity', 'hospital', NULL, 'HOSPITAL'),
  (33, 'amenity', 'clinic', '社区卫生服务中心', 'HEALTH_CENTRE'),
  (34, 'amenity', 'clinic', '社区卫生服务站|卫生站', 'HEALTH_STATION'),
  (35, 'amenity', 'clinic', NULL, 'OUTPATIENT'),
  (36, 'amenity', 'doctors', NULL, 'OUTPATIENT'),
  (37, 'amenity', 'dentist', NULL, 'OUTPATIENT'),
  (38, 'amenity', 'pharmacy', NULL, 'PHARMACY'),
  (39, 'shop', 'chemist', NULL, 'PHARMACY'),
  (40, 'amenity', 'nursing_home', NULL, 'NURSING_HOME'),
  (41, 'social_facility', 'nursing_home', NULL, 'NURSING_HOME'),
  (42, 'social_facility', 'assisted_living', NULL, 'ELDERLY_HOME'),
  (43, 'social_facility', 'group_home', '养老|敬老|老年', 'ELDERLY_HOME'),
  (44, 'social_facility', 'day_care', NULL, 'DAYCARE_ELDERLY'),
  (45, 'amenity', 'social_facility', '日间照料|托老', 'DAYCARE_ELDERLY'),
  (46, 'amenity', 'social_facility', '养老|敬老', 'ELDERLY_HOME'),
  (47, 'amenity', 'social_centre', '老年|养老', 'ELDERLY_STATION'),
  (48, 'amenity', 'restaurant', '社区食堂|老年餐|助餐', 'CANTEEN'),
  (49, 'amenity', 'canteen', '社区', 'CANTEEN'),
  (50, 'amenity', 'community_centre', '文化|活动中心|少年宫', 'CULTURE_CENTRE'),
  (51, 'amenity', 'community_centre', '服务站|居委会|居民委员会', 'COMMUNITY_STATION'),
  (52, 'amenity', 'community_centre', NULL, 'CULTURE_STATION'),
  (53, 'amenity', 'library', NULL, 'LIBRARY'),
  (54, 'amenity', 'arts_centre', NULL, 'CULTURE_VENUE'),
  (55, 'amenity', 'theatre', NULL, 'CULTURE_VENUE'),
  (56, 'amenity', 'cinema', NULL, 'CULTURE_VENUE'),
  (57, 'tourism', 'museum', NULL, 'CULTURE_VENUE'),
  (58, 'tourism', 'gallery', NULL, 'CULTURE_VENUE'),
  (60, 'leisure', 'sports_centre', NULL, 'SPORTS_CENTRE'),
  (61, 'leisure', 'stadium', NULL, 'SPORTS_CENTRE'),
  (62, 'leisure', 'sports_hall', NULL, 'SPORTS_CENTRE'),
  (63, 'leisure', 'swimming_pool', NULL, 'SPORTS_CENTRE'),
  (64, 'leisure', 'fitness_centre', NULL, 'GYM'),
  (65, 'leisure', 'fitness_station', NULL, 'OUTDOOR_FITNESS'),
  (66, 'leisure', 'playground', NULL, 'PLAY_GROUND'),
  (67, 'leisure', 'pitch', NULL, 'SPORTS_GROUND'),
  (68, 'leisure', 'track', NULL, 'SPORTS_GROUND'),
  (70, 'amenity', 'police', NULL, 'POLICE'),
  (71, 'amenity', 'townhall', '街道办', 'STREET_OFFICE'),
  (72, 'office', 'government', '街道办', 'STREET_OFFICE'),
  (73, 'office', 'government', '居委会|居民委员会|社区服务站', 'COMMUNITY_STATION'),
  (74, 'office', 'government', '司法所', 'JUDICIAL'),
  (75, 'office', 'property_management', NULL, 'PROPERTY_OFFICE'),
  (80, 'shop', 'mall', NULL, 'SHOPPING'),
  (81, 'shop', 'department_store', NULL, 'SHOPPING'),
  (82, 'amenity', 'marketplace', NULL, 'MARKET'),
  (83, 'shop', 'greengrocer', NULL, 'MARKET'),
  (84, 'shop', 'supermarket', '生鲜|菜', 'MARKET'),
  (85, 'shop', 'supermarket', NULL, 'SUPERMARKET'),
  (86, 'shop', 'convenience', NULL, 'CONVENIENCE'),
  (87, 'shop', 'laundry', NULL, 'COMMUNITY_SHOPS'),
  (88, 'shop', 'dry_cleaning', NULL, 'COMMUNITY_SHOPS'),
  (89, 'shop', 'hairdresser', NULL, 'COMMUNITY_SHOPS'),
  (90, 'shop', 'hardware', NULL, 'COMMUNITY_SHOPS'),
  (91, 'shop', 'bakery', NULL, 'COMMUNITY_SHOPS'),
  (92, 'shop', 'books', NULL, 'COMMUNITY_SHOPS'),
  (93, 'amenity', 'restaurant', NULL, 'CATERING'),
  (94, 'amenity', 'fast_food', NULL, 'CATERING'),
  (95, 'amenity', 'cafe', NULL, 'CATERING'),
  (96, 'amenity', 'food_court', NULL, 'CATERING'),
  (97, 'amenity', 'bank', NULL, 'BANK'),
  (100, 'station', 'subway', NULL, 'METRO'),
  (101, 'railway', 'subway_entrance', NULL, 'METRO'),
  (102, 'highway', 'bus_stop', NULL, 'BUS_STOP'),
  (103, 'amenity', 'bus_station', NULL, 'BUS_STOP'),
  (104, 'amenity', 'parking', NULL, 'CAR_PARKING'),
  (105, 'amenity', 'bicycle_parking', NULL, 'BIKE_PARKING'),
  (106, 'amenity', 'charging_station', NULL, 'CHARGING'),
  (110, 'amenity', 'toilets', NULL, 'PUBLIC_TOILET'),
  (111, 'amenity', 'waste_transfer_station', NULL, 'WASTE_STATION'),
  (112, 'amenity', 'waste_disposal', NULL, 'WASTE_POINT'),
  (113, 'amenity', 'recycling', NULL, 'RECYCLING'),
  (120, 'amenity', 'post_office', NULL, 'POST'),
  (121, 'amenity', 'parcel_locker', NULL, 'PARCEL'),
  (130, 'leisure', 'park', NULL, 'PARK'),
  (131, 'leisure', 'garden', NULL, 'PARK');
