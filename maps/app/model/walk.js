// @ts-check
/** Reach on foot: what is asked, and how much of the straight circle is lost or won. */

export const STEPS = Object.freeze({ metres: Object.freeze([300, 500, 1000]), minutes: Object.freeze([5, 10, 15]) });

/** @param {WalkOrigin} origin @param {WalkQuery | null} [base] @returns {WalkQuery} */
export const walkFrom = (origin, base = null) => Object.freeze({ by: base?.by ?? 'metres', origin: Object.freeze(origin) });

const KINDS = /** @type {Record<string, WalkOrigin['kind']>} */ ({ point: 'point', community: 'communities', facility: 'facilities' });

/** As in an address: community:12@116.457,39.885;minutes. @param {WalkQuery} q */
export function formatWalk({ origin: o, by }) {
  const kind = Object.keys(KINDS).find((k) => KINDS[k] === o.kind);
  return `${kind}:${o.id}@${o.lon.toFixed(6)},${o.lat.toFixed(6)};${by}`;
}

/** @param {string} text @returns {WalkQuery | null} */
export function parseWalk(text) {
  const m = /^(point|community|facility):(\d+)@(-?[\d.]+),(-?[\d.]+);(metres|minutes)$/.exec(text);
  if (!m || Math.abs(Number(m[3])) > 180 || Math.abs(Number(m[4])) > 90 || !Number.isFinite(Number(m[3]) + Number(m[4]))) return null;
  return Object.freeze({ origin: Object.freeze({ kind: KINDS[m[1]], id: Number(m[2]), name: '', lon: Number(m[3]), lat: Number(m[4]) }), by: /** @type {WalkQuery['by']} */ (m[5]) });
}

/** The parameters of GET /api/walk-areas. @param {WalkQuery} q @param {string | null} [whatIf] */
export function walkParameters({ origin, by }, whatIf = null) {
  const p = new URLSearchParams();
  if (origin.kind === 'communities') p.set('community', String(origin.id));
  else if (origin.kind === 'facilities') p.set('facility', String(origin.id));
  else {
    p.set('lon', origin.lon.toFixed(7));
    p.set('lat', origin.lat.toFixed(7));
  }
  p.set(by, STEPS[by].join(','));
  if (whatIf !== null) p.set('whatIf', String(whatIf));
  return p;
}

export const MEASURES = Object.freeze(/** @type {const} */ (['people', 'buildings', 'area']));

/** One measure of one area as a pair. @param {WalkArea} a @param {typeof MEASURES[number]} measure @returns {Pair} */
export const pairOf = (a, measure) => (measure === 'area' ? { walk: a.areaSquareMetres, straight: a.straightAreaSquareMetres } : a[measure]);

/** Share 0..1 of the straight circle that is reached on foot; null when there is nothing to reach. @param {Pair} pair */
export const reached = ({ walk, straight }) => (walk === null || straight === null || straight <= 0 ? null : Math.min(1, walk / straight));

/** Areas of two answers side by side, by their size; an area that only one of them has is left out. @param {WalkAnswer} now @param {WalkAnswer | null} then @returns {{ now: WalkArea, then: WalkArea | null }[]} */
export const sideBySide = (now, then) => [...now.areas].sort((a, b) => a.metres - b.metres)
  .map((a) => ({ now: a, then: then?.areas.find((b) => b.metres === a.metres) ?? null })).filter((x) => !then || x.then);

/** @type {WhatIf} */
export const NO_WHAT_IF = Object.freeze({ open: Object.freeze([]), close: Object.freeze([]), paths: Object.freeze([]), applied: false });

/** @type {Walked} */
export const NO_WALK = Object.freeze({ status: 'none', now: null, then: null, failure: null });
/** @type {WhatIfKept} */
export const NOT_KEPT = Object.freeze({ status: 'none', id: null, of: null, failure: null });

/** @param {WhatIf} w */
export const changes = (w) => w.open.length + w.close.length + w.paths.length;

/** Whether two what-ifs mean the same network, whatever they are used for. @param {WhatIf | null} a @param {WhatIf | null} b */
export const sameNetwork = (a, b) => a !== null && b !== null && JSON.stringify(whatIfBody(a)) === JSON.stringify(whatIfBody(b));

/** The body of POST /api/what-ifs. @param {WhatIf} w */
export const whatIfBody = (w) => ({
  open: w.open.map((g) => g.id).sort((a, b) => a - b), close: w.close.map((g) => g.id).sort((a, b) => a - b),
  paths: w.paths.map((line) => ({ type: 'LineString', coordinates: line.map((p) => [p.lon, p.lat]) })),
});

/** Without points that repeat the one before (a double click makes such). @param {LonLat[]} line */
export const withoutRepeats = (line) => line.filter((p, i) => i === 0 || p.lon !== line[i - 1].lon || p.lat !== line[i - 1].lat);
