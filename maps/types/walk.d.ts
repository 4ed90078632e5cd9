// Walking: reach on foot over the network of paths, and what would be if a gate were opened or a path were made.

/** Where a walk begins. */
type WalkOrigin = Readonly<{ kind: 'point' | 'communities' | 'facilities'; id: number; name: string; lon: number; lat: number }>;
type WalkQuery = Readonly<{ origin: WalkOrigin; by: 'metres' | 'minutes' }>;
/** A gate of the what-if, with where it is, so that it can be drawn and named. */
type WhatIfGate = Readonly<{ id: number; lon: number; lat: number }>;
type WhatIf = Readonly<{ open: ReadonlyArray<WhatIfGate>; close: ReadonlyArray<WhatIfGate>; paths: ReadonlyArray<ReadonlyArray<LonLat>>; applied: boolean }>;
type Pair = { walk: number | null; straight: number | null; walkEstimated?: number; straightEstimated?: number; dwellingsUnknown?: number };
type WalkArea = {
  metres: number; minutes: number | null; polygon: GeoJSON.Geometry; straight: { polygon: GeoJSON.Geometry };
  areaSquareMetres: number; straightAreaSquareMetres: number; people: Pair; buildings: Pair; unreachableBuildings: number;
  /** Ids of the nearest buildings without a way, at most 200. */
  unreachable: number[];
};
type WalkAnswer = {
  origin: { lon: number; lat: number; id?: number | null; name?: string | null; snappedMetres: number | null }; areas: WalkArea[]; whatIf: string | null;
  network: { version: number; nodes: number; edges: number };
};
/** `now` is the network as it is, `then` the same with the what-if (null without one). */
type Walked = { status: 'none' | 'loading' | 'ready' | 'failed'; now: WalkAnswer | null; then: WalkAnswer | null; failure: Failure | null };
/** The what-if as the service keeps it: `of` is what was sent, so that an answer which is out of date is noticed. */
type WhatIfKept = { status: 'none' | 'loading' | 'ready' | 'failed'; id: string | null; of: WhatIf | null; failure: Failure | null };
/** What is odd about the network: so many, and where the first thousand are. */
type Found = { count: number; first: { id: number; lon: number; lat: number }[] };
type NetworkReport = { version: number; settings: { linkMetres?: number }; buildingsWithoutWay: Found; facilitiesWithoutWay: Found;
  network: { nodes: number; edges: number; lengthMetres: number; islands: Found; danglingEnds: Found; cutEnds: Found; zeroLength: Found; duplicates: Found; gatesOfUnknownState: Found } };
