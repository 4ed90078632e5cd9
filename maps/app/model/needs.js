// @ts-check
/** Requests of residents over time: which period, which months, which facility types they ask for. */

export const PERIODS = Object.freeze(/** @type {const} */ (['24', '12', '6', 'all']));
export const STATES = Object.freeze(/** @type {const} */ (['OPEN', 'IN_PROGRESS', 'DONE', 'REJECTED']));
/** @type {NeedFilter} */
export const NO_FILTER = Object.freeze({ period: '24', category: '', state: '', type: '' });

/** @type {Needed} */
export const NO_NEEDS = Object.freeze({ status: 'none', of: null, summary: null, list: [], more: false, from: null, failure: null });

/** A month such as 2026-01 moved by n. @param {string} month @param {number} n */
export function moved(month, n) {
  const [year, m] = month.split('-').map(Number), index = year * 12 + m - 1 + n;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** First day of the period that ends with the newest month; null for all, and when no month is told. @param {NeedPeriod} period @param {string | null} newest such as 2026-11 @returns {string | null} */
export const firstDay = (period, newest) => (period === 'all' || newest === null ? null : `${moved(newest, 1 - Number(period))}-01`);

/** The newest month in which something was reported. @param {NeedSummary['monthly']} monthly */
export const newestMonth = (monthly) => monthly.filter((m) => m.reported > 0).map((m) => m.month).sort().at(-1) ?? null;

/** @param {AreaId | null} area null for everything @param {Record<string, string | number | null>} more empty ones are left out */
export function needParameters(area, more) {
  const p = new URLSearchParams(area ? { [area.level]: String(area.id) } : {});
  for (const [key, value] of Object.entries(more)) if (value !== null && value !== '') p.set(key, String(value));
  return p;
}

/** Every month from the first to the last that is told, those without a request too, at most the newest `most`. @param {NeedSummary['monthly']} monthly @param {number} [most] */
export function months(monthly, most = 24) {
  if (!monthly.length) return [];
  const told = new Map(monthly.map((m) => [m.month, m])), sorted = [...told.keys()].sort();
  const last = sorted[sorted.length - 1], all = [];
  for (let month = last; all.length < most && month >= sorted[0]; month = moved(month, -1)) all.unshift(told.get(month) ?? { month, reported: 0, done: 0 });
  return all;
}

/** Requests of the newer half against those of the older half: 0.25 is a quarter more; null when the older half had none. @param {{ reported: number }[]} all */
export function trend(all) {
  const half = Math.floor(all.length / 2);
  const sum = (/** @type {{ reported: number }[]} */ part) => part.reduce((n, m) => n + m.reported, 0);
  const older = sum(all.slice(0, half)), newer = sum(all.slice(all.length - half));
  return older === 0 ? null : newer / older - 1;
}

/** Requests that ask for a type, most first; without a type last. @param {NeedSummary} summary */
export const byType = (summary) => [...summary.byFacilityType].sort((a, b) => Number(!a.facilityType) - Number(!b.facilityType) || b.count - a.count || String(a.facilityType).localeCompare(String(b.facilityType)));

/** How many requests support the gap of a type. @param {NeedSummary | null} summary @param {string | null} type */
export const supporting = (summary, type) => summary?.byFacilityType.find((f) => type !== null && f.facilityType === type)?.count ?? 0;

const LEVELS = /** @type {Record<string, Level>} */ ({ communities: 'community', buildings: 'building', blocks: 'block', subdistricts: 'subdistrict', districts: 'district' });

/** The area a selected place stands for; null for what is none. @param {Ref | null} ref @returns {AreaId | null} */
export const areaOf = (ref) => (ref && LEVELS[ref.kind] ? { level: LEVELS[ref.kind], id: ref.id } : null);

/** Requests of the list that the filter lets through, newest first; those without a date last. @param {Place[]} list @param {NeedFilter} filter @param {string | null} from yyyy-mm-dd */
export const listed = (list, filter, from) => list
  .filter(({ properties: p }) => (!filter.category || p.category === filter.category) && (!filter.state || p.state === filter.state) && (!filter.type || p.facilityType === filter.type) && (from === null || (p.reportedAt ?? '') >= from))
  .sort((a, b) => (b.properties.reportedAt ?? '').localeCompare(a.properties.reportedAt ?? '') || a.id - b.id);

/** Whether the point lies in the polygon, by the rule of even and odd. @param {GeoJSON.Geometry} g @param {GeoJSON.Position} p */
export function isIn(g, [x, y]) {
  const polygons = g.type === 'Polygon' ? [g.coordinates] : g.type === 'MultiPolygon' ? g.coordinates : [];
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i], [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
