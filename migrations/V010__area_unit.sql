-- Areas as people write them: 300平米, 1.2万m², 3亩, 0.5公顷.
CREATE FUNCTION parse_area(t text, units jsonb, heading double precision) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN said.unit IS NULL THEN said.amount * coalesce(heading, 1)
    WHEN heading IS NULL OR heading = said.unit THEN said.amount * said.unit
  END
  FROM (SELECT replace(part[1], ',', '')::double precision AS amount, (units ->> nullif(part[2], ''))::double precision AS unit,
               part[2] AS word
        FROM regexp_match(btrim(lower(normalize(t, NFKC))),
          '^((?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,15})?(?:e[+-]?\d{1,2})?)\s*(\D\S*|)$') AS part) said
  WHERE said.word = '' OR said.unit IS NOT NULL
$$;
COMMENT ON FUNCTION parse_area(text, jsonb, double precision) IS
  'An area in square metres: a number with one of the units (word to m2) or that of the heading (m2, null = none said, then m2); null when it is none, has an unknown unit, or another one than the heading';
