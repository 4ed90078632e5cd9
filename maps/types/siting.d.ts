// Siting: which idle space can become what, and the best use of them under a budget; the same words as in docs/dictionary.md and in the JSON of /api/candidates and /api/sitings. Money in yuan, areas in m2, distances in metres.
type FitVerdict = 'MET' | 'CONDITION' | 'UNKNOWN' | 'REFUSED';
/** 适配检查: whether a space meets one need of a facility. */
type Fit = { rule: string; nameZh: string; nameEn: string; verdict: FitVerdict; textZh: string; textEn: string; cureZh?: string; cureEn?: string; source: string };
/** 候选空间: what is not known is left out. */
type Candidate = { space: number; name: string; kind: string; kindZh: string; kindEn: string; type: string; community?: number; areaM2: Amount; floorAreaM2?: number; isAreaEstimated: boolean; newlyServed: number; isEstimated: boolean; dwellingsUnknown: number;
  costYuan?: number; incomeYuanYear?: number; distanceMetres: number; nearestMetres?: number; isRefused: boolean; isUndecided: boolean; fits: Fit[]; place: GeoJSON.Point };
type Ranked = Candidate & { rank: number };
type WantedType = { type: string; nameZh: string; nameEn: string; norm?: string; radiusMetres: number; group: string; clause: string; priceItem: string; unitCostYuan?: number; rentYuanPerM2Month?: number; leastAreaM2?: number; mostAreaM2?: number };
type RankedType = WantedType & { candidates: number; fitting: number; ranked: Ranked[] };
/** A type that the norms give no distance for. */
type NamedType = { type: string; nameZh: string; nameEn: string };
type Candidates = { area: { kind: string; id?: number; name: string }; norms: string; normsRevision: number; metric: string; spaces: number; types: RankedType[]; withoutDistance: NamedType[] };

type Chosen = Candidate & { outline: GeoJSON.Geometry; floorAreaM2: number; costYuan: number; year?: number; servedOnlyHere: number; capacityPeople?: number; withPlace?: number };
type SitingAnswer = { chosen: Chosen[]; types: (WantedType & { chosen: number; newlyServed: number; withPlace?: number })[]; newlyServed: number; isEstimated: boolean; costYuan: number; incomeYuanYear?: number; communities: { community: number; newlyServed: number }[];
  candidates: Record<string, number>; isVerified?: boolean };
type SitingState = 'WAITING' | 'RUNNING' | 'DONE' | 'STOPPED' | 'FAILED';
type SitingProgress = { objective?: number; bound?: number; gap?: number; found?: string; seconds?: number; status?: 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE' | 'UNKNOWN' };
type SitingEntry = { id: number; name: string; state: SitingState; actor: string; createdAt: string; startedAt?: string; finishedAt?: string; request: SitingBody; progress?: SitingProgress; problem?: Failure; costYuan?: number; newlyServed?: number; chosen?: number };
type Siting = SitingEntry & { answer?: SitingAnswer };

type SitingGoal = 'PEOPLE' | 'DEFICIT' | 'WORST_FIRST' | 'NPV';
/** As it is sent; a number that cannot be read is sent as typed, so that the service says all that is wrong at once. */
type Typed = number | string;
type SitingBody = { name?: string; area: { unit?: number; community?: number; lon?: number; lat?: number; radiusMetres?: Typed }; metric?: Metric; types: ({ type: string } & Record<string, Typed>)[];
  budget: { totalYuan?: Typed; yearYuan?: Record<string, Typed>; payerYuan?: Record<string, Typed> }; goal: SitingGoal; lockedIn?: SpaceLock[]; lockedOut?: SpaceLock[] } & Record<string, unknown>;
type SpaceLock = { space: number; type?: string };

/** Where spaces are looked for; the radius is as typed. */
type SiteArea = Readonly<{ kind: 'unit' | 'community' | 'circle'; unit: number | null; community: number | null; point: LonLat | null; radius: number }>;
type SiteTab = 'space' | 'solve' | 'answer' | 'why';
/** A site of an answer that was made up to answer a question, and what such an answer comes to. */
type WhySite = { space: number; name: string; type: string; year?: number };
type WhyNumbers = { chosen: WhySite[]; newlyServed: number; costYuan: number; objective: number; gap?: number; isProven: boolean };
/** A space that must or must not become that type; name and kind as shown. */
type SiteLock = Readonly<{ space: number; type: string; name: string; way: 'in' | 'out' }>;
/** What is asked, as typed: fields by their key, money in yuan. */
type SiteDraft = Readonly<{ values: Readonly<Record<string, string>>; goal: SitingGoal; flags: Readonly<{ share: boolean; decay: boolean; undecided: boolean }>; locks: ReadonlyArray<SiteLock> }>;
/** One beat of a siting that is being solved. */
type Beat = Readonly<{ seconds: number; gap: number }>;
type Site = Readonly<{ area: SiteArea; outline: ReadonlyArray<ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>>; metric: Metric; overview: Loaded<Candidates>; types: ReadonlyArray<string> | null; type: string | null; ranked: Loaded<RankedType>; space: number | null; hover: number | null; sort: Readonly<{ key: string; down: boolean }>;
  tab: SiteTab; draft: SiteDraft; faults: Readonly<Record<string, string>>; refusal: Failure | null; isSending: boolean; sitings: Loaded<SitingEntry[]>; id: number | null; siting: Loaded<Siting>; beats: ReadonlyArray<Beat>; other: Siting | null; names: Readonly<Record<number, string>>; asked: Readonly<Record<string, Loaded<any>>> }>;
/** Colours of siting: layers/siting.json. */
type SiteLegend = { id: 'siting'; verdicts: (LayerClass & { code: 'FITS' | 'CONDITION' | 'UNKNOWN' | 'REFUSED' })[]; types: { fill: string; ink: string }[]; outline: string; outlineDark: string; edge: string; edgeDark: string; muted: string; mutedDark: string };
