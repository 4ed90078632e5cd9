// Needs of residents: single requests from a hotline, and what they add up to.
type NeedState = 'OPEN' | 'IN_PROGRESS' | 'DONE' | 'REJECTED';
type NeedSummary = {
  count: number; open: number; undated?: number; byState: Record<string, number>;
  byFacilityType: { facilityType: string | null; count: number; open: number }[]; byCategory: { category: string | null; count: number; open?: number }[];
  monthly: { month: string; reported: number; done: number }[];
  daysToDone: { median: number | null; p90: number | null; of: number } | null;
};
type NeedCluster = GeoJSON.Feature<GeoJSON.Point, { count: number; open?: number; id?: number }>;
/** Months counted back from the newest: 24, 12, 6; or all. */
type NeedPeriod = 'all' | '24' | '12' | '6';
type Needed = { status: 'none' | 'loading' | 'ready' | 'failed'; of: AreaId | null; summary: NeedSummary | null; list: Place[]; more: boolean; from: string | null; failure: Failure | null };
type NeedFilter = Readonly<{ period: NeedPeriod; category: string; state: string; type: string }>;
