-- How much of the concentrated green lies outside the shadow that the standard of sunlight allows.

INSERT INTO book_value (book, code, position, section, name_zh, name_en, unit, value, value_min, value_max, certainty, source, details) VALUES
  ('CN-2021-63', 'GREEN_SUN_PARTS', 161, 'GREEN', '集中绿地日照:几分之一在阴影线外', 'Concentrated green in the sun: one part of so many', '1', 3, 1, 1000, 'SEEN', 'OCR of GB 55038 3.2.2 and GB 50180-2018 4.0.7', '{"operator": ">=", "severity": "ERROR", "scope": "unit", "clause": "GB 50180-2018 4.0.7"}');
