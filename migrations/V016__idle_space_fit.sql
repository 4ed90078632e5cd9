-- What decides which facility an idle space can become (适配): all of it may be unknown.
ALTER TABLE idle_space
  ADD COLUMN storey smallint CHECK (storey BETWEEN -10 AND 200 AND storey <> 0),
  ADD COLUMN clear_height_m numeric(5, 2) CHECK (clear_height_m BETWEEN 0.5 AND 100),
  ADD COLUMN own_entrance boolean,
  ADD COLUMN daylight boolean,
  ADD COLUMN fire_exits smallint CHECK (fire_exits BETWEEN 0 AND 50),
  ADD COLUMN defence_approval boolean,
  ADD COLUMN ownership_clear boolean;
COMMENT ON COLUMN idle_space.storey IS 'Storey it lies on (所在楼层): 1 = at ground level, -1 = first below ground; null = unknown';
COMMENT ON COLUMN idle_space.clear_height_m IS 'Clear height in metres (净高); null = unknown';
COMMENT ON COLUMN idle_space.own_entrance IS 'Whether it has an entrance of its own from outside (独立出入口); null = unknown';
COMMENT ON COLUMN idle_space.daylight IS 'Whether its main room has daylight (自然采光); null = unknown';
COMMENT ON COLUMN idle_space.fire_exits IS 'Safe exits (安全出口数); null = unknown';
COMMENT ON COLUMN idle_space.defence_approval IS 'Of a civil-defence basement: whether its peacetime use is approved (人防平时使用批准); null = unknown';
COMMENT ON COLUMN idle_space.ownership_clear IS 'Whether ownership is clear and undisputed (产权清晰); null = unknown';
