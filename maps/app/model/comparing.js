// @ts-check
/** Plans side by side: which are compared, how they differ, what is shown left and right of the divider, and what a merge asks. */

export const MOST_PLANS = 5;

/** Takes a plan in or out; the order is the order of the columns. @param {ReadonlyArray<number>} plans @param {number} id */
export const togglePlan = (plans, id) => (plans.includes(id) ? plans.filter((p) => p !== id) : plans.length < MOST_PLANS ? [...plans, id] : [...plans]);

/** Brings a plan to the front: all deltas are against it. @param {ReadonlyArray<number>} plans @param {number} id */
export const againstPlan = (plans, id) => [id, ...plans.filter((p) => p !== id)];

/** Letters of the columns. @param {number} i */
export const letterOf = (i) => 'ABCDE'[i] ?? String(i + 1);

/** Where two plans say otherwise about the same thing: only in A, only in B, in both but otherwise. @param {Difference} d @param {number} a @param {number} b @returns {'a' | 'b' | 'both' | null} null = they agree */
export function sideOf(d, a, b) {
  const left = d.actions[a] ?? null, right = d.actions[b] ?? null;
  if (left === right) return isDetail(d) ? 'both' : null;
  return right === null ? 'a' : left === null ? 'b' : 'both';
}

/** Listed although the actions are the same: works, year or payer differ. @param {Difference} d */
const isDetail = (d) => d.actions.length > 0 && d.actions.every((x) => x === d.actions[0]) && d.actions[0] !== null;

/** How many of each, for the legend. @param {ReadonlyArray<Difference>} list @param {number} a @param {number} b */
export function countSides(list, a, b) {
  const n = { a: 0, b: 0, both: 0 };
  for (const d of list) {
    const side = sideOf(d, a, b);
    if (side) n[side] += 1;
  }
  return n;
}

/** Rows where something differs come first in the mind of who compares: the others can be hidden. @param {ReadonlyArray<ComparedRow>} rows @param {boolean} onlyDifferent */
export const rowsShown = (rows, onlyDifferent) => (onlyDifferent ? rows.filter((r) => r.deltas.some((d) => d && d.status !== 'UNKNOWN' && Math.abs(d.value) > 1e-9) || new Set(r.values.map((v) => v.status)).size > 1) : [...rows]);

/** Deltas are against the first: null there. @param {ComparedRow} row @returns {(Amount | null)[]} */
export const deltasOf = (row) => row.values.map((_, i) => (i === 0 ? null : row.deltas[i] ?? null));

/** The best of a row, when more or less is better and they are not all alike. @param {ReadonlyArray<Amount>} values @param {1 | -1 | 0} way @returns {number | null} index */
export function bestOf(values, way) {
  const known = values.map((v, i) => ({ i, v: v.value, isKnown: v.status !== 'UNKNOWN' })).filter((x) => x.isKnown);
  if (way === 0 || known.length < 2 || known.every((x) => x.v === known[0].v)) return null;
  const best = known.reduce((a, b) => (way * b.v > way * a.v ? b : a));
  return known.filter((x) => x.v === best.v).length === 1 ? best.i : null;
}

/** Clip of the upper map in its own pixels: only what lies right of the divider is shown. @param {{ x: number, width: number, height: number, left: number, top: number }} v divider in pixels of the window of the map; left and top of the pane within it */
export function swipeClip({ x, width, height, left, top }) {
  const from = Math.max(0, Math.min(width, x)) - left, to = width - left, up = -top, down = height - top;
  return `polygon(${from}px ${up}px, ${to}px ${up}px, ${to}px ${down}px, ${from}px ${down}px)`;
}

/** The other side of the divider. @param {{ x: number, width: number, height: number, left: number, top: number }} v */
export function swipeClipLeft({ x, width, height, left, top }) {
  const to = Math.max(0, Math.min(width, x)) - left, from = -left, up = -top, down = height - top;
  return `polygon(${from}px ${up}px, ${to}px ${up}px, ${to}px ${down}px, ${from}px ${down}px)`;
}

/** A share of the width that leaves both sides visible. @param {number} share */
export const dividerAt = (share) => Math.max(0.02, Math.min(0.98, share));

/** @typedef {{ key: string, base?: any, mine?: any, theirs?: any }} MergeConflict */

/** What still has to be decided. @param {ReadonlyArray<MergeConflict>} conflicts @param {Readonly<Record<string, 'mine' | 'theirs'>>} choices */
export const undecided = (conflicts, choices) => conflicts.filter((c) => !choices[c.key]);

/** The same choice for all that is open. @param {ReadonlyArray<MergeConflict>} conflicts @param {Readonly<Record<string, 'mine' | 'theirs'>>} choices @param {'mine' | 'theirs'} side */
export const chooseRest = (conflicts, choices, side) => ({ ...Object.fromEntries(conflicts.map((c) => [c.key, side])), ...choices });

/** A plan and its branch, when one of the two is a branch of the other. @param {ReadonlyArray<{ id: number, parent?: { plan: number } }>} plans @returns {{ into: number, from: number } | null} */
export function branchOf(plans) {
  for (const p of plans) for (const q of plans) if (p.parent?.plan === q.id) return { into: q.id, from: p.id };
  return null;
}

/** Address of the comparison as a file. @param {ReadonlyArray<number>} plans @param {string} format */
export const comparisonFile = (plans, format) => `/api/plans/comparison?plans=${plans.join(',')}&f=${format}`;
/** Address of what A has and B has not. @param {number} a @param {number} b @param {string} format */
export const minusFile = (a, b, format) => `/api/plans/comparison?a=${a}&b=${b}&f=${format}`;

/** @typedef {{ format: 'html' | 'pdf' | 'xlsx', lang: Lang, paper: string, scale: string, landscape: boolean }} ReportChoice */
export const PAPERS = Object.freeze(['A4', 'A3', 'A2', 'A1', 'A0']);
export const SCALES = Object.freeze(['500', '1000', '2000', '2500', '5000', '10000']);

/** Address of a report. @param {number} plan @param {ReportChoice} c */
export function reportFile(plan, c) {
  const map = c.format === 'xlsx' ? '' : `&paper=${c.paper}${c.scale ? `&scale=${c.scale}` : ''}&orientation=${c.landscape ? 'landscape' : 'portrait'}`;
  return `/api/plans/${plan}/report?f=${c.format}&lang=${c.lang}${map}`;
}

/** The largest share of the paper the unit may take so that it fits: the finest scale that is offered. @param {{ width: number, height: number }} metres of the unit @param {string} paper @param {boolean} landscape @returns {string} */
export function fittingScale({ width, height }, paper, landscape) {
  const [short, long] = [[210, 297], [297, 420], [420, 594], [594, 841], [841, 1189]][PAPERS.indexOf(paper)] ?? [210, 297];
  const w = ((landscape ? long : short) - 40) / 1000, h = ((landscape ? short : long) - 90) / 1000;
  return SCALES.find((s) => width / Number(s) <= w && height / Number(s) <= h) ?? SCALES[SCALES.length - 1];
}
