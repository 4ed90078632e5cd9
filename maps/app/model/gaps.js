// @ts-check
/** Gaps in order and in classes: what the list, the map, the legend and the cards share. */

/** Classes of the gap map, mildest first; `least` is the smallest share of people served (overall: of norms met) in the class. */
export const SHARES = Object.freeze([
  { code: 'SHORT_80', least: 0.8 }, { code: 'SHORT_60', least: 0.6 }, { code: 'SHORT_40', least: 0.4 }, { code: 'SHORT_20', least: 0.2 }, { code: 'SHORT_0', least: 0 },
]);

/** Class of a verdict: a gap by the share that is served. @param {Verdict} verdict @param {number | null} share */
export function shareClass(verdict, share) {
  if (verdict !== 'SHORT') return verdict === 'NOT_ASSESSABLE' ? 'UNKNOWN' : verdict;
  if (share === null) return 'UNKNOWN';
  return /** @type {{ code: string }} */ (SHARES.find((c) => share >= c.least) ?? SHARES.at(-1)).code;
}

/** @typedef {{ code: string, verdict: Verdict, cause: Cause, share: number | null, people: number | null }} Spot what the map shows of one place */

/** @type {WeakMap<GapMap, Map<number, Spot>>} */
const spots = new WeakMap();

/** The columns of a gap map by id of the place. @param {GapMap | null} map @returns {Map<number, Spot>} */
export function spotsOf(map) {
  if (!map) return new Map();
  const known = spots.get(map);
  if (known) return known;
  const made = new Map(map.ids.map((id, i) => [id, { code: shareClass(map.verdicts[i], map.shares[i]), verdict: map.verdicts[i], cause: map.causes[i], share: map.shares[i], people: map.people[i] }]));
  spots.set(map, made);
  return made;
}

/** How many places each class and each cause has. @param {GapMap | null} map @returns {Record<string, number>} */
export function classCounts(map) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { code, cause, verdict } of spotsOf(map).values()) {
    counts[code] = (counts[code] ?? 0) + 1;
    if (verdict === 'SHORT') counts[cause] = (counts[cause] ?? 0) + 1;
  }
  return counts;
}

/** The norms of the list: those wanted, those that a filter finds, by category in the order of the norm set. @template {{ category: string, requirement: Requirement, nameZh: string, nameEn: string, facilityType: string | null }} N
 * @param {readonly N[]} norms @param {ReadonlyArray<Requirement>} requirements @param {string} filter @returns {{ category: string, norms: N[] }[]} */
export function byCategory(norms, requirements, filter) {
  const words = filter.trim().toLowerCase();
  const shown = norms.filter((n) => n.facilityType !== null && requirements.includes(n.requirement) && (!words || `${n.nameZh} ${n.nameEn}`.toLowerCase().includes(words)));
  return [...new Set(shown.map((n) => n.category))].map((category) => ({ category, norms: shown.filter((n) => n.category === category) }));
}

/** Facility types of the list in reading order, the overall view (null) first. @param {{ norms: { facilityType: string | null }[] }[]} groups @returns {(string | null)[]} */
export const typesOf = (groups) => [...new Set([null, ...groups.flatMap((g) => g.norms.map((n) => n.facilityType))])];

/** @type {readonly Requirement[]} */
const WEIGHT = ['MUST', 'SHOULD', 'OPTIONAL'];

/** Gaps by verdict; what must be there first, then by the people who go short. @param {readonly Gap[]} gaps @returns {Record<'short' | 'unknown' | 'pass' | 'noDemand' | 'notAssessable', Gap[]>} */
export function inOrder(gaps) {
  const of = (/** @type {Verdict} */ verdict) => gaps.filter((g) => g.verdict === verdict);
  return {
    short: of('SHORT').sort((a, b) => WEIGHT.indexOf(a.requirement) - WEIGHT.indexOf(b.requirement) || b.deficit.people - a.deficit.people || a.norm.localeCompare(b.norm)),
    unknown: of('UNKNOWN'), pass: of('PASS'), noDemand: of('NO_DEMAND'), notAssessable: of('NOT_ASSESSABLE'),
  };
}

/** Parts of the bar of a gap, as shares of the people: within and served, within but crowded, beyond. Null when nobody is there. @param {GapCell} g */
export function barOf(g) {
  if (!g.reach || g.demand.people <= 0) return null;
  const all = g.reach.within + g.reach.beyond;
  if (all <= 0) return null;
  const crowded = Math.min(g.supply?.crowded ?? 0, g.reach.within);
  return { served: (g.reach.within - crowded) / all, crowded: crowded / all, beyond: g.reach.beyond / all, target: g.reach.target };
}

/** Shares of the compounds, those that cannot be judged included, by cause. Compounds with both causes are counted with each of them. @param {{ communities: number, short: number, tooFar: number, tooFull: number, unknown: number }} n */
export function causeParts(n) {
  const all = Math.max(1, n.communities + n.unknown), twice = Math.max(0, n.tooFar + n.tooFull - n.short);
  return [{ part: 'far', count: n.tooFar - twice }, { part: 'both', count: twice }, { part: 'full', count: n.tooFull - twice }, { part: 'unknown', count: n.unknown }].map(({ part, count }) => ({ part, share: Math.max(0, count) / all }));
}
