// Norms and what they come to; the same words as in docs/dictionary.md. Distances in metres, areas in m2, shares 0..1, null = unknown or does not apply.
type Step = 'look' | 'diagnose' | 'site' | 'plan' | 'compare';
type DiagnoseTab = 'gaps' | 'scorecard' | 'walking' | 'needs' | 'norms';
type Level = 'building' | 'community' | 'block' | 'subdistrict' | 'district' | 'everything';
type Metric = 'straight' | 'walk';
type Certainty = 'SEEN' | 'SECONDARY' | 'MEMORY' | 'PROPOSED' | 'CHANGED';
type Requirement = 'MUST' | 'SHOULD' | 'OPTIONAL';
type Verdict = 'PASS' | 'SHORT' | 'UNKNOWN' | 'NO_DEMAND' | 'NOT_ASSESSABLE';
type Cause = 'NONE' | 'TOO_FAR' | 'TOO_FULL' | 'BOTH' | 'UNKNOWN';

/** What is asked; norms is CODE or CODE@revision, metric '' leaves the choice to the service. */
type Choice = Readonly<{ norms: string; metric: Metric | ''; type: string | null; whatIf: string | null; requirements: ReadonlyArray<Requirement> }>;
/** Something that is fetched: while it is loading, the value is the one before. */
type Loaded<T> = Readonly<{ status: 'none' | 'loading' | 'ready' | 'failed'; value: T | null; failure: Failure | null }>;

type Change = { original: number | null; actor: string; at: string; reason: string };
type NormField = 'SERVICE_RADIUS_M' | 'COVERAGE_TARGET' | 'MIN_FLOOR_AREA_M2' | 'MAX_FLOOR_AREA_M2' | 'MIN_SITE_AREA_M2' | 'MAX_SITE_AREA_M2'
  | 'FLOOR_AREA_M2_PER_1000' | 'PLACES_PER_1000' | 'PEOPLE_PER_FACILITY_MIN' | 'PEOPLE_PER_FACILITY_MAX';
/** A value; null when a user took out what was delivered. */
type NormValue = { value: number | null; unit: string; certainty: Certainty; source: string; revision: number; change: Change | null };
type Norm = { code: string; facilityType: string | null; nameZh: string; nameEn: string; category: string; level: string; requirement: Requirement; demand: string;
  clause: string; note: string; values: Partial<Record<NormField, NormValue>> };
type LivingCircle = { code: string; nameZh: string; nameEn: string; walkingMinutes: number | null; walkingMetres: number | null; peopleMin: number | null; peopleMax: number | null;
  certainty: Certainty; source: string };
type NormSetEntry = { code: string; nameZh: string; nameEn: string; authority: string; kind?: string; base?: string | null; source?: string; validFrom: string | null; validTo: string | null; inForce: boolean; revision: number; changed: boolean; norms: number };
type NormSet = Omit<NormSetEntry, 'inForce' | 'norms'> & { circles: LivingCircle[]; norms: Norm[] };
type Assumption = { code: string; value: number; unit: string; nameZh: string; nameEn: string; certainty: Certainty; source: string; change: Change | null };
type Assumptions = { revision: number; values: Assumption[] };
type NormRevision = { revision: number; actor: string; at: string; changes: { norm?: string; field?: string; code?: string; from: number | null; to: number | null; reason: string }[] };
type Indicator = { code: string; nameZh: string; nameEn: string; unit: string; unitZh: string; formula: string; formulaZh: string; source: string; textZh: string; textEn: string };

type Basis = { norms: { code: string; revision: number }; metric: Metric; whatIf: string | null; assumptionsRevision: number; inventoryVersion: number };
type AreaRef = { level: Level; id: number; name: string | null };
type Overall = { must: number; short: number; unknown: number };
type Demand = { group: string; people: number; estimated: number; dwellingsUnknown: number };
/** Without a radius the norm asks for the facility in the compound itself. */
type Reach = { radiusMetres: number | null; fromLivingCircle: boolean; within: number; beyond: number; unreachable: number; target: number; nearestMetres: number | null; meanMetres: number | null;
  farthestMetres: number | null; nearestFacility: { id: number; name: string | null } | null };
type Supply = { measure: 'PLACES' | 'FLOOR_AREA_M2' | 'SITES'; required: number; available: number; assumed: number; facilities: number; withoutSize: number; crowded: number; perThousand: number;
  requiredPerThousand: number; enhancedPerThousand: number | null };
type Deficit = { people: number; places: number | null; floorAreaM2: number | null; sites: number | null; metres: number | null };
/** What a norm comes to in one area; without the fields of the norm it is a cell of a scorecard. */
type GapCell = { verdict: Verdict; cause: Cause; certainty: Certainty | null; demand: Demand; reach: Reach | null; supply: Supply | null; deficit: Deficit };
type Gap = GapCell & { norm: string; facilityType: string | null; nameZh: string; nameEn: string; category: string; level: string; requirement: Requirement; clause: string };
type AreaGaps = { basis: Basis; area: AreaRef; overall: Overall; gaps: Gap[] };
type GapMap = { basis: Basis; level: Level; type: string | null; ids: number[]; verdicts: Verdict[]; causes: Cause[]; shares: (number | null)[]; people: (number | null)[] };
type NormSummary = { norm: string; facilityType: string | null; nameZh: string; nameEn: string; category: string; requirement: Requirement; communities: number; short: number; tooFar: number; tooFull: number;
  unknown: number; peopleShort: number; people: number; sites: number | null };
type GapSummary = { basis: Basis; norms: NormSummary[] };
type NormChange = { norm: string; nameZh: string; nameEn: string; communitiesShortBefore: number | null; communitiesShortAfter: number | null; peopleShortBefore: number | null; peopleShortAfter: number | null };
type GapChanges = { before: Basis; after: Basis; norms: NormChange[] };

/** A value set by hand; what it was before makes the step undoable. */
type ValueEdit = Readonly<{ key: string; of: 'norms' | 'assumptions'; set: string; norm: string | null; field: string; from: number | null; to: number | null; reason: string }>;

type GapPattern = 'dots' | 'grid' | 'lines';
type GapInks = 'stroke' | 'hatch' | 'sign' | 'label' | 'halo';
/** Colours and patterns of the gap map: layers/gaps.json. */
type GapLegend = Record<GapInks | `${GapInks}Dark`, string> & { id: 'gaps'; classes: (LayerClass & { pattern?: GapPattern })[]; causes: { code: Cause; name: Named; pattern?: GapPattern }[] };
