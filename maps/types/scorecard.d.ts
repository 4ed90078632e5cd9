// Scorecards: every norm in every chosen area, in groups that can be edited.
type AreaId = Readonly<{ level: Level; id: number }>;
/** What one norm comes to in one area. */
type ScoreCell = Omit<GapCell, 'certainty'> & { certainty?: Certainty };
type ScoreRow = Pick<Gap, 'norm' | 'nameZh' | 'nameEn' | 'requirement' | 'clause'> & { facilityType?: string | null; cells: ScoreCell[] };
type ScoreGroup = { code: string; nameZh: string; nameEn: string; rows: ScoreRow[] };
type ScoreLink = { level: string; id: number; name: string };
type ScoreArea = ScoreLink & { people: number | null; overall: Overall; parent?: ScoreLink | null; children?: { level: string; count: number; areas: ScoreLink[] } | null };
type Scorecard = { basis: Basis; areas: ScoreArea[]; groups: ScoreGroup[] };
/** A way of grouping the facility types, as the service keeps it. */
type GroupScheme = { code: string; version: number; nameZh: string; nameEn: string; noteZh: string; noteEn: string; certainty: Certainty | null; membership: 'FACILITY_TYPE' | 'CATEGORY' | 'LEVEL';
  groups: { code: string; nameZh: string; nameEn: string; facilityTypes: string[] }[] };
/** A type moved from one group to another; codes of groups, empty for none. */
type Regrouping = Readonly<{ key: string; scheme: string; type: string; from: string; to: string }>;
