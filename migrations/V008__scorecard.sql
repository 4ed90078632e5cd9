-- How the rows of a scorecard are grouped. A scheme is never changed: each edit is a new version, the greatest one counts.

CREATE TABLE scorecard_scheme (
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  version int NOT NULL CHECK (version >= 1),
  name_zh text NOT NULL CHECK (name_zh <> ''),
  name_en text NOT NULL CHECK (name_en <> ''),
  note_zh text NOT NULL,
  note_en text NOT NULL,
  certainty text NOT NULL CHECK (certainty IN ('SEEN', 'SECONDARY', 'MEMORY', 'PROPOSED', 'CHANGED')),
  delivered boolean NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (code, version)
);
COMMENT ON TABLE scorecard_scheme IS 'One version of a way of grouping the rows of a scorecard (评分表分组方案); rows are added, never changed';
COMMENT ON COLUMN scorecard_scheme.code IS 'Stable code of the scheme, the same in all versions';
COMMENT ON COLUMN scorecard_scheme.version IS 'Grows by one with every edit; the greatest counts';
COMMENT ON COLUMN scorecard_scheme.name_zh IS 'Chinese name';
COMMENT ON COLUMN scorecard_scheme.name_en IS 'English name';
COMMENT ON COLUMN scorecard_scheme.note_zh IS 'Where the groups come from and what must be known of them, in Chinese; may be empty';
COMMENT ON COLUMN scorecard_scheme.note_en IS 'The same in English';
COMMENT ON COLUMN scorecard_scheme.certainty IS 'How sure it is that the groups are those of the source; CHANGED once a user has edited them';
COMMENT ON COLUMN scorecard_scheme.delivered IS 'Whether the scheme came with the program: such a scheme can be edited but not deleted';
COMMENT ON COLUMN scorecard_scheme.changed_by IS 'Who made this version';
COMMENT ON COLUMN scorecard_scheme.changed_at IS 'When this version was made';

CREATE TABLE scorecard_group (
  scheme text NOT NULL,
  version int NOT NULL,
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  name_zh text NOT NULL CHECK (name_zh <> ''),
  name_en text NOT NULL CHECK (name_en <> ''),
  position int NOT NULL,
  PRIMARY KEY (scheme, version, code),
  UNIQUE (scheme, version, position),
  FOREIGN KEY (scheme, version) REFERENCES scorecard_scheme (code, version) ON DELETE CASCADE
);
COMMENT ON TABLE scorecard_group IS 'A group of rows in one version of a scheme (评分表分组)';
COMMENT ON COLUMN scorecard_group.scheme IS 'Code of the scheme';
COMMENT ON COLUMN scorecard_group.version IS 'Version of the scheme';
COMMENT ON COLUMN scorecard_group.code IS 'Code of the group, unique within its scheme';
COMMENT ON COLUMN scorecard_group.name_zh IS 'Chinese name';
COMMENT ON COLUMN scorecard_group.name_en IS 'English name';
COMMENT ON COLUMN scorecard_group.position IS 'Order in the scorecard, ascending';

CREATE TABLE scorecard_group_type (
  scheme text NOT NULL,
  version int NOT NULL,
  group_code text NOT NULL,
  facility_type text NOT NULL REFERENCES facility_type (code),
  position int NOT NULL,
  PRIMARY KEY (scheme, version, facility_type),
  FOREIGN KEY (scheme, version, group_code) REFERENCES scorecard_group (scheme, version, code) ON DELETE CASCADE
);
COMMENT ON TABLE scorecard_group_type IS 'Which facility types belong to a group; a type belongs to at most one group of a scheme';
COMMENT ON COLUMN scorecard_group_type.scheme IS 'Code of the scheme';
COMMENT ON COLUMN scorecard_group_type.version IS 'Version of the scheme';
COMMENT ON COLUMN scorecard_group_type.group_code IS 'Code of the group';
COMMENT ON COLUMN scorecard_group_type.facility_type IS 'Facility type that belongs to the group';
COMMENT ON COLUMN scorecard_group_type.position IS 'Order within the group, ascending';

-- The six communities of the Jinsong project (劲松模式): their names are from memory, which facility belongs where is our proposal.
INSERT INTO scorecard_scheme (code, version, name_zh, name_en, note_zh, note_en, certainty, delivered, changed_by) VALUES
  ('jinsong', 1, '劲松六个社区', 'Six communities of Jinsong',
   '六个社区(平安、有序、宜居、敬老、熟人、智慧)的名称凭记忆录入,未经核对原文;各类设施归入哪个社区为本系统的建议,请按本地做法修改。',
   'The names of the six communities (safe, orderly, livable, caring for the old, neighbourly, smart) are from memory and were not checked against a text; which facilities belong to which is a proposal of this program. Change it to local practice.',
   'MEMORY', true, 'zhibu');

INSERT INTO scorecard_group (scheme, version, code, name_zh, name_en, position) VALUES
  ('jinsong', 1, 'safe', '平安社区', 'Safe community', 1),
  ('jinsong', 1, 'orderly', '有序社区', 'Orderly community', 2),
  ('jinsong', 1, 'livable', '宜居社区', 'Livable community', 3),
  ('jinsong', 1, 'caring', '敬老社区', 'Community caring for the old', 4),
  ('jinsong', 1, 'neighbourly', '熟人社区', 'Neighbourly community', 5),
  ('jinsong', 1, 'smart', '智慧社区', 'Smart community', 6);

INSERT INTO scorecard_group_type (scheme, version, group_code, facility_type, position)
SELECT 'jinsong', 1, member.group_code, member.facility_type, type.position
FROM (VALUES
  ('safe', 'POLICE'), ('safe', 'JUDICIAL'), ('safe', 'HOSPITAL'), ('safe', 'HEALTH_CENTRE'), ('safe', 'HEALTH_STATION'),
  ('safe', 'OUTPATIENT'), ('safe', 'PHARMACY'), ('safe', 'CHARGING'),
  ('orderly', 'CAR_PARKING'), ('orderly', 'BIKE_PARKING'), ('orderly', 'METRO'), ('orderly', 'BUS_STOP'),
  ('orderly', 'WASTE_STATION'), ('orderly', 'WASTE_POINT'), ('orderly', 'RECYCLING'), ('orderly', 'PUBLIC_TOILET'),
  ('orderly', 'PROPERTY_OFFICE'),
  ('livable', 'NURSERY'), ('livable', 'KINDERGARTEN'), ('livable', 'PRIMARY_SCHOOL'), ('livable', 'JUNIOR_SCHOOL'),
  ('livable', 'SCHOOL'), ('livable', 'COLLEGE'), ('livable', 'SHOPPING'), ('livable', 'MARKET'), ('livable', 'SUPERMARKET'),
  ('livable', 'CONVENIENCE'), ('livable', 'COMMUNITY_SHOPS'), ('livable', 'CATERING'), ('livable', 'BANK'),
  ('livable', 'SPORTS_CENTRE'), ('livable', 'SPORTS_GROUND'), ('livable', 'SPORTS_GROUND_L'), ('livable', 'SPORTS_GROUND_M'),
  ('livable', 'SPORTS_GROUND_S'), ('livable', 'OUTDOOR_FITNESS'), ('livable', 'OUTDOOR_EQUIPMENT'), ('livable', 'GYM'), ('livable', 'PARK'),
  ('caring', 'ELDERLY_HOME'), ('caring', 'NURSING_HOME'), ('caring', 'DAYCARE_ELDERLY'), ('caring', 'ELDERLY_STATION'),
  ('caring', 'ELDERLY_CENTRE'),   ('caring', 'CANTEEN'),
  ('neighbourly', 'COMMUNITY_STATION'), ('neighbourly', 'SERVICE_CENTRE_STREET'), ('neighbourly', 'STREET_OFFICE'),
  ('neighbourly', 'CULTURE_CENTRE'), ('neighbourly', 'CULTURE_STATION'), ('neighbourly', 'LIBRARY'),
  ('neighbourly', 'CULTURE_VENUE'), ('neighbourly', 'PLAY_GROUND'), ('neighbourly', 'EMBEDDED_COMPLEX'),
  ('smart', 'PARCEL'), ('smart', 'POST')) AS member (group_code, facility_type)
JOIN facility_type type ON type.code = member.facility_type;
