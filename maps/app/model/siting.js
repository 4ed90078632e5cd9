// @ts-check
/** Candidates and sitings as the page reads them: how well a space fits, in which order, how far an answer is from the best possible. */
import { NOTHING } from './diagnosis.js';

/** @type {ReadonlyArray<SitingGoal>} */
export const GOALS = Object.freeze(['PEOPLE', 'DEFICIT', 'WORST_FIRST', 'NPV']);
export const SITE_TABS = Object.freeze(/** @type {const} */ (['space', 'solve', 'answer', 'why']));
/** Where nothing is said about gaps, what old compounds ask for first. */
export const USUAL_TYPES = Object.freeze(['CANTEEN', 'DAYCARE_ELDERLY', 'COMMUNITY_STATION', 'MARKET', 'HEALTH_STATION', 'NURSERY', 'CULTURE_STATION', 'OUTDOOR_FITNESS', 'COMMUNITY_SHOPS', 'PUBLIC_TOILET']);
export const MOST_TYPES = 20;
export const USUAL_RADIUS = 500;
/** The least and the most the service takes, metres. */
export const RADII = Object.freeze([10, 20000]);
export const COLUMNS = Object.freeze(/** @type {const} */ (['rank', 'name', 'newlyServed', 'fit', 'areaM2', 'costYuan', 'incomeYuanYear', 'distanceMetres']));

/** @type {Site} */
export const NO_SITE = Object.freeze({
  area: Object.freeze({ kind: 'unit', unit: null, community: null, point: null, radius: USUAL_RADIUS }), outline: [], metric: 'straight', overview: NOTHING, types: null, type: null, ranked: NOTHING,
  space: null, hover: null, sort: { key: 'rank', down: false }, tab: 'space', draft: Object.freeze({ values: Object.freeze({ totalYuan: '3000000', seconds: '60' }), goal: 'PEOPLE', flags: Object.freeze({ share: false, decay: false, undecided: true }), locks: [] }),
  faults: {}, refusal: null, isSending: false, sitings: NOTHING, id: null, siting: NOTHING, beats: [], other: null, names: {}, asked: {},
});

/** Whether the area is said well enough to be asked about. @param {SiteArea} a */
export const isAreaSaid = (a) => (a.kind === 'unit' ? a.unit !== null : a.kind === 'community' ? a.community !== null : a.point !== null) && (a.kind === 'unit' || (a.radius >= RADII[0] && a.radius <= RADII[1]));

/** @param {SiteArea} a @param {Metric} metric @param {{ types?: ReadonlyArray<string>, limit?: number, reach?: number | null, f?: 'geojson' | 'csv' }} [more] reach: metres, instead of the norms' */
export function candidateParameters(a, metric, { types = [], limit, reach = null, f } = {}) {
  const q = new URLSearchParams();
  if (a.kind === 'unit') q.set('unit', String(a.unit));
  if (a.kind === 'community') q.set('community', String(a.community));
  if (a.kind === 'circle' && a.point) {
    q.set('lon', a.point.lon.toFixed(6));
    q.set('lat', a.point.lat.toFixed(6));
  }
  if (a.kind !== 'unit') q.set('radius', String(a.radius));
  if (types.length) q.set('types', types.join(','));
  if (types.length && reach !== null) q.set('reachMetres', String(reach));
  if (metric !== 'straight') q.set('metric', metric);
  if (limit) q.set('limit', String(limit));
  if (f) q.set('f', f);
  return q.toString().replaceAll('%2C', ',');
}

/** How well a space fits, in one word. @param {Candidate} c @returns {'FITS' | 'CONDITION' | 'UNKNOWN' | 'REFUSED'} */
export function fitOf(c) {
  if (c.isRefused || c.fits.some((f) => f.verdict === 'REFUSED')) return 'REFUSED';
  if (c.isUndecided || c.fits.some((f) => f.verdict === 'UNKNOWN')) return 'UNKNOWN';
  return c.fits.some((f) => f.verdict === 'CONDITION') ? 'CONDITION' : 'FITS';
}

const ORDER = ['REFUSED', 'UNKNOWN', 'CONDITION', 'MET'];
const GRADES = ['FITS', 'CONDITION', 'UNKNOWN', 'REFUSED'];

/** What stands in the way first. @param {ReadonlyArray<Fit>} fits @returns {Fit[]} */
export const fitsInOrder = (fits) => [...fits].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));

/** The rule that decides, if any stands in the way. @param {Candidate} c @returns {Fit | null} */
export const hindrance = (c) => fitsInOrder(c.fits).find((f) => f.verdict !== 'MET') ?? null;

/** Refused ones stay last, unknown figures after known ones. @param {ReadonlyArray<Ranked>} list @param {{ key: string, down: boolean }} sort @param {Lang} lang @returns {Ranked[]} */
export function sortRanked(list, { key, down }, lang) {
  /** @param {Ranked} c @returns {string | number | null} */
  const of = (c) => (key === 'name' ? c.name : key === 'areaM2' ? (c.floorAreaM2 ?? null) : key === 'fit' ? GRADES.indexOf(fitOf(c)) : /** @type {any} */ (c)[key] ?? null);
  return [...list].sort((a, b) => {
    const x = of(a), y = of(b);
    if (a.isRefused !== b.isRefused) return a.isRefused ? 1 : -1;
    if (x === null || y === null) return x === y ? a.rank - b.rank : x === null ? 1 : -1;
    const way = typeof x === 'string' ? x.localeCompare(String(y), lang) : x - Number(y);
    return (down ? -way : way) || a.rank - b.rank;
  });
}

/** Reasons of refusal with how many spaces they hold back, most first. @param {ReadonlyArray<Candidate>} list @returns {{ rule: Fit, n: number }[]} */
export function refusals(list) {
  /** @type {Map<string, { rule: Fit, n: number }>} */
  const by = new Map();
  for (const c of list) for (const f of c.fits) if (f.verdict === 'REFUSED') by.set(f.rule, { rule: f, n: (by.get(f.rule)?.n ?? 0) + 1 });
  return [...by.values()].sort((a, b) => b.n - a.n);
}

/** How many types the planner begins with. */
const FIRST_TYPES = 6;

/** Types the planner begins with: those with an open gap that some space can become, the usual ones first, then by people; where there is none the usual ones. @param {ReadonlyArray<RankedType>} there @param {ReadonlyArray<string>} gaps types that go short @returns {string[]} */
export function startTypes(there, gaps) {
  const place = (/** @type {RankedType} */ x) => (USUAL_TYPES.includes(x.type) ? USUAL_TYPES.indexOf(x.type) : USUAL_TYPES.length), people = (/** @type {RankedType} */ x) => x.ranked[0]?.newlyServed ?? 0;
  const open = there.filter((x) => gaps.includes(x.type) && x.fitting > 0).sort((a, b) => place(a) - place(b) || people(b) - people(a));
  return open.length ? open.slice(0, FIRST_TYPES).map((x) => x.type) : USUAL_TYPES.filter((c) => there.some((x) => x.type === c)).slice(0, FIRST_TYPES);
}

/** Types with a distance in the norms, then those without. @param {Candidates | null} c @returns {(RankedType | NamedType)[]} */
export const namedTypes = (c) => [...(c?.types ?? []), ...(c?.withoutDistance ?? [])];

/** A, B … Z, A2 … for the types of a siting, in its order. @param {number} i */
export const typeLetter = (i) => (i < 0 ? '·' : String.fromCharCode(65 + (i % 26)) + (i >= 26 ? String(1 + Math.floor(i / 26)) : ''));

/** Whether the map shows the answer rather than the candidates. @param {Site} site */
export const showsAnswer = (site) => site.tab === 'answer' || site.tab === 'why';

/** @param {SitingEntry} s */
export const isRunning = (s) => s.state === 'WAITING' || s.state === 'RUNNING';

/** Share of the best possible that may still be missing, in per cent, rounded up so that no more is said than is proven: 0.8 for 0.0071. @param {number} gap */
export function gapPercent(gap) {
  const percent = gap * 100, by = percent < 0.1 ? 1000 : percent < 10 ? 10 : 1;
  return Math.max(0, Math.ceil(percent * by - 1e-9)) / by;
}

/** How a siting stands. Without a gap and yet not proven is only the worst served first: the lowest level is the best, those after it may not be. @param {Siting} s @returns {{ key: 'waiting' | 'searching' | 'within' | 'proven' | 'lowest' | 'stopped' | 'stoppedWithin' | 'open' | 'contradiction' | 'nothing' | 'failed', tone: 'busy' | 'ok' | 'warn' | 'bad', gap: number | null }} */
export function standing({ state, request, progress, problem, answer }) {
  const gap = progress?.gap ?? null;
  if (state === 'WAITING') return { key: 'waiting', tone: 'busy', gap };
  if (state === 'RUNNING') return { key: gap === null ? 'searching' : gap === 0 && request?.goal === 'WORST_FIRST' ? 'lowest' : 'within', tone: 'busy', gap };
  if (state === 'FAILED') return { key: progress?.status === 'INFEASIBLE' ? 'contradiction' : problem && progress?.status ? 'nothing' : 'failed', tone: 'bad', gap: null };
  if (state === 'STOPPED' && !answer) return { key: 'nothing', tone: 'warn', gap: null };
  if (progress?.status === 'OPTIMAL') return { key: 'proven', tone: 'ok', gap: 0 };
  if (gap === 0) return { key: 'lowest', tone: 'ok', gap };
  if (state === 'STOPPED') return { key: gap === null ? 'stopped' : 'stoppedWithin', tone: 'warn', gap };
  return gap === null ? { key: 'open', tone: 'warn', gap } : { key: 'within', tone: 'ok', gap };
}

/** The gap over time, one point a beat; a beat without news adds none. @param {ReadonlyArray<Beat>} beats @param {SitingProgress | undefined} p @returns {ReadonlyArray<Beat>} */
export function withBeat(beats, p) {
  if (p?.gap === undefined || p.seconds === undefined) return beats;
  const last = beats.at(-1);
  return last && last.seconds === p.seconds ? beats : [...beats.slice(-399), { seconds: p.seconds, gap: p.gap }];
}

/** Points of the little line "x,y x,y": time to the right, gap upwards, its height to the largest gap; of two beats there is no course to show. @param {ReadonlyArray<Beat>} beats @param {number} width @param {number} height */
export function sparkline(beats, width, height) {
  if (beats.length < 3) return '';
  const t0 = beats[0].seconds, span = Math.max(1e-9, /** @type {Beat} */ (beats.at(-1)).seconds - t0), most = Math.max(1e-9, ...beats.map((b) => b.gap));
  return beats.map((b) => `${((width * (b.seconds - t0)) / span).toFixed(1)},${(height - (height * b.gap) / most).toFixed(1)}`).join(' ');
}

/** Chosen spaces by type, in the order of the types. @param {SitingAnswer} a */
export const byType = (a) => a.types.map((type, i) => ({ type, i, chosen: a.chosen.filter((c) => c.type === type.type) })).filter((g) => g.chosen.length);

/** Sites two answers have in common, and those only one has. @param {SitingAnswer} a @param {SitingAnswer} b */
export function shared(a, b) {
  const keys = (/** @type {SitingAnswer} */ x) => new Set(x.chosen.map((c) => `${c.space}/${c.type}`)), left = keys(a), right = keys(b);
  const both = [...left].filter((k) => right.has(k)).length;
  return { both, left: left.size - both, right: right.size - both };
}

/** How large a space is drawn: by people newly served, its area to scale; pixels. @param {number} people @param {number} most */
export const circleSize = (people, most) => (most > 0 && people > 0 ? 4.5 + 13.5 * Math.sqrt(Math.min(1, people / most)) : 4.5);
