// The nouns of the page; the same words as in docs/dictionary.md. Lengths in metres, areas in square metres, lon/lat in degrees (WGS84).
type Kind = 'communities' | 'buildings' | 'idle-spaces' | 'facilities' | 'roads' | 'blocks' | 'subdistricts' | 'districts' | 'barriers' | 'needs';
type Lang = 'zh-CN' | 'en';
type LonLat = { lon: number; lat: number };
type Bbox = [number, number, number, number];
type Ref = { kind: Kind; id: number };
type Named = { zh: string; en: string };

type CircleQuery = Readonly<{
  communities: ReadonlyArray<number>;
  point: LonLat | null;
  from: 'outline' | 'point' | 'station';
  radius: number;
  count: 'point' | 'touching' | 'share';
  rings: boolean;
}>;

type People = {
  known: number | null; estimated: number | null; total: number | null;
  buildingsKnown: number; buildingsEstimated: number; buildingsUnknown: number; communityTotals?: number;
  byRule: { rule: string; buildings: number; people: number }[];
  aged60: { known: number | null; ofPeople: number }; aged65: { known: number | null; ofPeople: number };
};
type CommunityItem = { id: number; name: string | null; distanceMetres: number; lon: number; lat: number; shareInside: number; yearBuilt: number | null; people: number | null; peopleStatus: string };
type FacilityItem = { id: number; type: string; name: string | null; distanceMetres: number; lon: number; lat: number };
type IdleItem = FacilityItem & { areaM2: number | null };
type FacilityTypeCount = { type: string; nameZh: string; nameEn: string; category: string; count: number; capacityKnown: number | null;
  nearest: (FacilityItem & { inside: boolean }) | null };
type IdleTypeCount = { type: string; nameZh: string; nameEn: string; count: number; areaSquareMetres: number | null; areaUnknownCount: number };
type Contents = {
  people: People;
  households: { known: number | null; estimated: number | null; buildingsUnknown: number };
  communities: { count: number; builtBy2000: number; yearUnknown: number; areaSquareMetres: number; items?: CommunityItem[] };
  buildings: { count: number; footprintSquareMetres: number; floorArea: { knownSquareMetres: number; estimatedSquareMetres: number; unknownCount: number };
    ages: { code: string; count: number; floorAreaSquareMetres: number }[] };
  facilities: { count: number; types: FacilityTypeCount[]; items?: FacilityItem[] };
  idleSpaces: { count: number; areaSquareMetres: number | null; areaUnknownCount: number; types: IdleTypeCount[]; items?: IdleItem[] };
};
type CircleResult = {
  inventoryVersion: number;
  origins: { lon: number; lat: number; from: string; communityId: number | null; name: string | null }[];
  radiusMetres: number; count: string; areaSquareMetres: number; polygon: GeoJSON.Geometry;
  contents: Contents;
  rings: { radiusMetres: number; polygon: GeoJSON.Geometry; contents: Contents }[];
  overlaps: { circles: number; polygon: GeoJSON.Geometry; areaSquareMetres: number; people?: People | null }[];
  rules: { code: string; zh: string; en: string }[];
  links: { rel: string; type: string; href: string }[];
};

type Inventory = { version: number; extent: Bbox | null; extents: Record<string, Bbox | null>; counts: Record<string, number>; synthetic: boolean;
  sources: { source: string; count: number; sourceDate: string | null; synthetic: boolean; extent: Bbox | null; updatedAt: string | null }[] };
type Place = GeoJSON.Feature<GeoJSON.Geometry, Record<string, any>> & { id: number };
type Match = { kind: Kind | 'coordinates'; id: number; name: string | null; code: string | null; context: string | null; lon: number; lat: number; bbox: Bbox | null };
type PlaceType = { code: string; nameZh: string; nameEn: string; category?: string };

type LayerClass = { code: string; name: Named; fill: string; fillDark?: string; glyph?: Named; below?: number; values?: string[] };
type Classification = { id: string; property: string; name: Named; classes: LayerClass[]; otherwise: LayerClass };
type LayerDefinition = { id: Kind; group: string; minZoom: number; shape: 'polygon' | 'line' | 'symbol'; name: Named; on: boolean; count: string;
  symbolFrom?: number; labelFrom?: number; stroke?: string; strokeDark?: string; label?: string; labelDark?: string; halo?: string; haloDark?: string;
  width?: Record<string, number>; classifications: Classification[] };
type LayerSetting = { on: boolean; opacity: number; by: string };

type Mode = { mode: 'browse' } | { mode: 'circle' } | { mode: 'measure'; points: LonLat[]; done: boolean } | { mode: 'walk' } | { mode: 'path'; points: LonLat[] } | { mode: 'site' }
  | PlanMode;
type Failure = { type?: string; title: string; detail: string; status: number; parameter?: string; violations?: { field: string; message: string }[]; retryAfter?: number; conflicts?: PlanConflict[] };
type IntakeLayerReport = { layer: string; kind: string; read: number; created: number; changed: number; unchanged: number; repaired: number; refused: number; skipped: number };
type Intake = { id: number; job?: number | string; fileName: string; state: string; progress: number; step: string; stepZh?: string; stepEn?: string;
  crs?: string; source?: string; problem: Failure | null; report: { layers: IntakeLayerReport[]; problems: number; extent: Bbox | null } | null };
type RowProblem = { row: number | null; layer: string | null; sourceId: string | null; column: string | null; severity: string; reason: string; zh: string; en: string; lon: number | null; lat: number | null };
type IntakeRun = { phase: 'choose' | 'uploading' | 'running' | 'finished'; file: File | null; layers: { name: string; kind: string; isFound: boolean }[]; progress: number; intake: Intake | null; problems: RowProblem[]; complete: boolean; failure: Failure | null };

type Selected = { ref: Ref; status: 'loading' | 'ready' | 'failed'; place: Place | null; failure: Failure | null };
type Circled = { status: 'none' | 'loading' | 'ready' | 'failed'; result: CircleResult | null; failure: Failure | null };
type InView = { kind: string; status: 'idle' | 'loading' | 'ready' | 'failed'; places: Place[]; more: boolean };
/** What can be undone. */
type Doc = Readonly<{ circle: CircleQuery | null; selection: Ref | null; edits: ReadonlyArray<ValueEdit>;
  walk: WalkQuery | null; whatIf: WhatIf; areas: ReadonlyArray<AreaId>; regroupings: ReadonlyArray<Regrouping> }>;
type StepHistory = Readonly<{ past: ReadonlyArray<{ label: string; doc: Doc }>; future: ReadonlyArray<{ label: string; doc: Doc }> }>;

type State = Readonly<{
  lang: Lang; theme: 'light' | 'dark'; crs: string;
  online: boolean; failure: Failure | null;
  inventory: Inventory | null; facilityTypes: PlaceType[]; idleTypes: PlaceType[]; definitions: LayerDefinition[];
  view: { zoom: number; lon: number; lat: number; bbox: Bbox | null }; pointer: LonLat | null;
  layers: Record<string, LayerSetting>; basemap: { url: string; on: boolean };
  mode: Mode; doc: Doc; history: StepHistory;
  hover: Ref | null; selected: Selected | null; circled: Circled; dragRadius: number | null; dragPoint: LonLat | null;
  nearest: FacilityItem | null; communityNames: Record<number, string>;
  open: { left: boolean; right: boolean; table: boolean; intake: boolean; help: boolean; datasets: boolean };
  step: Step; choice: Choice; diagnoseTab: DiagnoseTab; normsOn: string | null;
  normSets: Loaded<NormSetEntry[]>; normSet: Loaded<NormSet>; assumptions: Loaded<Assumptions>; indicators: Indicator[];
  summary: Loaded<GapSummary>; gapMap: Loaded<GapMap>; overallMap: Loaded<GapMap>; buildingMap: Loaded<GapMap>; gaps: Loaded<AreaGaps>; changes: Loaded<GapChanges> & { edit?: ValueEdit }; turn: number;
  gapArea: Ref | null; areaPath: { ref: Ref; name: string }[]; pointed: { from: LonLat | null; to: LonLat; id: number; name: string; metres: number | null } | null; typeFilter: string; gapLegend: GapLegend | null;
  walked: Walked; whatIfKept: WhatIfKept; walkBand: number; networkReport: Loaded<NetworkReport>; networkMarks: ReadonlyArray<LonLat>;
  needed: Needed; needFilter: NeedFilter; needClusters: NeedCluster[]; needTotals: Record<string, number> | null;
  scored: Loaded<Scorecard>; grouping: string; schemes: Loaded<GroupScheme[]>; areaNames: Record<string, string>;
  compared: ReadonlyArray<number>; comparison: Loaded<Comparison>; plansShown: ReadonlyMap<number, PlanShown>; compareView: CompareView; compareTab: CompareTab; divider: number; onlyDifferent: boolean; merging: MergeRun | null; judged: Loaded<Evaluation>; financeBook: Loaded<Book>; books: BooksShown; plan: PlanOpen | null; plans: Loaded<PlanEntry[]>; units: Loaded<UnitEntry[]>; planTab: string; chosen: ReadonlySet<string>; planHover: string | null; planBook: Loaded<Book>; planLegend: PlanLegend | null; planFilter: string; unitDraft: UnitDraft | null; brushMetres: number;
  site: Site; siteLegend: SiteLegend | null;
  tab: 'selected' | 'circle'; tableTab: 'communities' | 'facilities' | 'idle-spaces'; tableShows: 'places' | 'scorecard'; tableWhole: boolean; sort: { key: string; down: boolean }; tableHeight: number;
  inView: InView; intake: IntakeRun; toast: { text: string; tone: 'ok' | 'bad'; seconds?: number } | null; busy: number;
}>;
