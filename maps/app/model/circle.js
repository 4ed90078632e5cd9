// @ts-check
/** What the planner asked of the service circle: frozen values, no drawing and no fetching. */

export const RADIUS = Object.freeze({ least: 50, most: 50000, usual: 3000, presets: [300, 500, 1000, 3000], rings: [300, 500, 1000] });
export const ORIGINS = Object.freeze(/** @type {const} */ (['outline', 'point', 'station']));
export const COUNTS = Object.freeze(/** @type {const} */ (['point', 'touching', 'share']));

/** @type {CircleQuery} */
const EMPTY = Object.freeze({ communities: Object.freeze([]), point: null, from: 'outline', radius: RADIUS.usual, count: 'point', rings: true });

/** @param {Partial<CircleQuery>} [change] @param {CircleQuery | null} [base] @returns {CircleQuery} */
export function circleQuery(change = {}, base = null) {
  const made = { ...EMPTY, ...base, ...change };
  return Object.freeze({ ...made, radius: clampRadius(made.radius), communities: Object.freeze([...new Set(made.communities)]) });
}

/** @param {CircleQuery | null} q */
export const hasOrigin = (q) => q !== null && (q.point !== null || q.communities.length > 0);

/** @param {number} metres */
export const clampRadius = (metres) => (Number.isFinite(metres) ? Math.min(RADIUS.most, Math.max(RADIUS.least, Math.round(metres))) : RADIUS.usual);

const SPAN = Math.log(RADIUS.most / RADIUS.least);

/** Position 0..1 on the logarithmic slider. @param {number} metres */
export const toSlider = (metres) => Math.log(metres / RADIUS.least) / SPAN;

/** Two figures that mean something: 3,140 m, not 3,137 m. @param {number} position 0..1 */
export function fromSlider(position) {
  const raw = RADIUS.least * Math.exp(position * SPAN);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(raw)) - 1);
  return clampRadius(Math.round(raw / step) * step);
}

/** The parameters of GET /api/circles. @param {CircleQuery} q @returns {URLSearchParams} */
export function circleParameters(q) {
  const p = new URLSearchParams();
  if (q.communities.length) {
    q.communities.forEach((id) => p.append('community', String(id)));
    p.set('from', q.from);
  } else if (q.point) {
    p.set('lon', q.point.lon.toFixed(7));
    p.set('lat', q.point.lat.toFixed(7));
  }
  p.set('radius', String(q.radius));
  p.set('count', q.count);
  const rings = ringsOf(q);
  if (rings.length) p.set('rings', rings.join(','));
  return p;
}

/** Rings smaller than the circle itself. @param {CircleQuery} q */
export const ringsOf = (q) => (q.rings ? RADIUS.rings.filter((r) => r < q.radius) : []);
