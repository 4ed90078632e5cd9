-- From what height buildings that are no dwellings count as high, for the spacing of fire.

INSERT INTO book_value (book, code, position, section, name_zh, name_en, unit, value, value_min, value_max, certainty, source, details) VALUES
  ('CN-2021-63', 'FIRE_HIGH_OTHER_M', 160, 'FIRE', '高层非住宅建筑高度', 'Height of a high building that is no dwelling', 'm', 24, 0, 1000000, 'MEMORY', 'from memory, not verified 凭记忆,未核对', '{"operator": ">", "severity": "INFO", "scope": "building", "clause": "GB 50016-2014 2.1.1"}');
