// Renewal plans; the same words as in docs/dictionary.md and in the JSON of /api/plans. Areas in m2, lon/lat in degrees.
type RenewalAction = 'RETAIN' | 'MODIFY' | 'DEMOLISH' | 'SUPPLEMENT';
type BuildingUse = 'RESIDENTIAL' | 'COMMERCIAL' | 'OFFICE' | 'PUBLIC' | 'INDUSTRIAL' | 'OTHER';
type DemolitionReason = 'ILLEGAL' | 'DANGEROUS' | 'LAND_FOR_FACILITIES' | 'REBUILD' | 'OTHER';
type SupplementForm = 'NEW_BUILDING' | 'EXTENSION' | 'REUSE' | 'GREEN' | 'PARKING';
type Work = { item: string; quantity?: number };
type PayerShare = { payer: Payer; share: number };
type FacilityUse = { facilityType: string; floorAreaM2: number; capacity?: number };
type Supplement = { form: SupplementForm; outline?: GeoJSON.Geometry; storeys?: number; heightMetres?: number; use?: BuildingUse; floorAreaM2?: number; facilities?: FacilityUse[]; dwellings?: number; spaces?: number; lifts?: number; works?: Work[] };
/** 措施: what happens to one target, e.g. building/12, idle-space/3, drawn/k3f9. */
type Assignment = { item: 'assignment'; target: string; action: RenewalAction; works?: Work[]; newUse?: BuildingUse; demolition?: DemolitionReason; supplement?: Supplement; year?: number; payers?: PayerShare[];
  relocatedHouseholds?: number; resettledHouseholds?: number; note?: string; isLocked?: boolean };
/** Whatever a plan says; items of other kinds are kept as they are. */
type PlanItem = Assignment | ({ item: 'right' | 'waiver' | 'term' | 'indicator' } & Record<string, any>);

type PlanState = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'SUPERSEDED';
type PlanEntry = { id: number; version: number; unit: number; name: string; note: string; state: PlanState; parent?: { plan: number; version: number }; siteHash: string; norms: string; priceBook: string; ruleBook: string; financeBook: string;
  createdBy: string; createdAt: string; changedAt: string; assigned?: number };
type UnitEntry = { id: number; name: string; version: number; box: Bbox | null };
/** A unit that is being made: of compounds, or drawn. */
type UnitDraft = Readonly<{ from: 'communities' | 'outline'; name: string; communities: ReadonlyArray<{ id: number; name: string; polygons?: Thing['polygons'] }>; outline: ReadonlyArray<LonLat>; isBusy: boolean; failure: Failure | null }>;
type PlanStep = { sequence: number; label: string; count: number };
type Drift = { changed: string[]; vanished: string[]; appeared: string[]; unitChanged: boolean };
type PlanView = { plan: PlanEntry; items: PlanItem[]; stateHash: string; history: { undo?: PlanStep; redo?: PlanStep }; drift: Drift };
type PlanChange = { key: string; before?: PlanItem; after?: PlanItem };
type PlanEdited = { version: number; edit?: { sequence: number; label: string }; changes: PlanChange[]; stateHash: string; siteHash: string; history: { undo?: PlanStep; redo?: PlanStep }; rebased?: boolean };
type PlanLogEntry = { sequence: number; edit: { kind: 'step' | 'undo' | 'redo'; label: string; step?: number; changes?: PlanChange[] }; actor: string; at: string; reason: string };
type PlanConflict = { key: string; theirs?: PlanItem; mine?: PlanItem; actor?: string; at?: string };
/** What shall stand and what shall not stand any more. */
type PlanEdit = Readonly<{ label: string; reason?: string; put: ReadonlyArray<PlanItem>; remove: ReadonlyArray<string> }>;

type SiteView = { hash: string; unit: number; name: string; areaM2: number; outline: GeoJSON.Geometry; middle: [number, number]; settings: Record<string, any>; communities: { id: number; name?: string }[];
  buildings: SiteFeatures; neighbours: SiteFeatures; spaces: SiteFeatures; facilities: SiteFeatures; roads: SiteFeatures };
type SiteFeatures = { type: 'FeatureCollection'; features: (GeoJSON.Feature<GeoJSON.Geometry, Record<string, any>> & { id: number })[] };
/** Something of a site or drawn in a plan, as it is drawn and picked: polygons of rings of [lon, lat]; a point has none. */
type Thing = Readonly<{ target: string; kind: 'building' | 'idle-space' | 'drawn'; id: number; name: string; polygons: ReadonlyArray<ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>>; middle: LonLat; box: Bbox; p: Record<string, any> }>;
type SiteModel = Readonly<{ hash: string; unit: number; name: string; areaM2: number; box: Bbox; outline: Thing['polygons']; communities: ReadonlyMap<number, string>; things: ReadonlyArray<Thing>; byTarget: ReadonlyMap<string, Thing>; neighbours: ReadonlyArray<Thing> }>;

/** The plan that is open. `items` is what is shown: what the service has, with the edits that are still on their way. */
type PlanOpen = Readonly<{ id: number; status: 'loading' | 'ready' | 'failed'; failure: Failure | null; version: number; view: PlanEntry | null; site: SiteModel | null; items: ReadonlyMap<string, PlanItem>; stateHash: string; drift: Drift | null;
  undo: PlanStep | null; redo: PlanStep | null; saving: number; savedAt: number | null; conflict: PlanConflictNotice | null; refusal: PlanRefusal | null }>;
type PlanConflictNotice = Readonly<{ edit: PlanEdit; conflicts: ReadonlyArray<PlanConflict>; choices: Readonly<Record<string, 'mine' | 'theirs'>> }>;
/** An edit the service did not take. */
type PlanRefusal = Readonly<{ label: string; failure: Failure }>;

/** What the mouse means in the step of plans. */
type PlanMode = { mode: 'box' } | { mode: 'lasso' } | { mode: 'brush' } | { mode: 'disc' } | { mode: 'unit' } | { mode: 'outline'; points: LonLat[] } | { mode: 'draw'; form: 'NEW_BUILDING' | 'GREEN' | 'PARKING'; points: LonLat[] };

type PlanPattern = 'lines' | 'grid' | 'dots';
/** Colours, letters and patterns of the actions: layers/plan.json. */
type PlanLegend = { id: 'plan'; classes: (LayerClass & { code: RenewalAction | 'UNDECIDED'; letter?: string; pattern?: PlanPattern })[]; context: { fill: string; fillDark: string }; space: { fill: string; fillDark: string; stroke: string; strokeDark: string };
  stroke: string; strokeDark: string; sign: string; signDark: string; label: string; labelDark: string; chosen: string; chosenDark: string };
