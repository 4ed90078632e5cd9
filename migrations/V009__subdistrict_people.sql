-- What a street office knows as a total: shared out to its dwellings where nothing better is known.
ALTER TABLE subdistrict
  ADD COLUMN household_count int CHECK (household_count >= 0),
  ADD COLUMN population int CHECK (population >= 0),
  ADD COLUMN population_60 int CHECK (population_60 >= 0),
  ADD COLUMN population_65 int CHECK (population_65 >= 0);
COMMENT ON COLUMN subdistrict.household_count IS 'Households (户数); null = unknown';
COMMENT ON COLUMN subdistrict.population IS 'Residents (人口); null = unknown';
COMMENT ON COLUMN subdistrict.population_60 IS 'Residents aged 60 and over; null = unknown';
COMMENT ON COLUMN subdistrict.population_65 IS 'Residents aged 65 and over; null = unknown';
