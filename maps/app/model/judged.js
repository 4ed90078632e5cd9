// @ts-check
/** Reads an evaluation for the page: what a change means, how long a bar is and where its limit stands, which findings come first. */

/** +1: more is better, -1: less is better; what is not here is neither. @type {Readonly<Record<string, 1 | -1>>} */
const MEANING = Object.freeze({
  GREEN_AREA: 1, GREEN_RATIO: 1, GREEN_PER_PERSON: 1, PARKING_SPACES: 1, PARKING_PER_HOUSEHOLD: 1, LIFTS: 1, ENTRANCES_WITHOUT_LIFT: -1, FLOOR_AREA_DEMOLISHED: -1, DEMOLITION_SHARE: -1, NEW_TO_DEMOLISHED: -1,
  HOUSEHOLDS_RELOCATED: -1, HOUSEHOLDS_RESETTLED: 1, RESETTLEMENT_SHARE: 1, FACILITY_FLOOR_AREA: 1, FLOOR_AREA_NEW_PUBLIC: 1, GAPS_CLOSED: 1, PEOPLE_NEWLY_SERVED: 1, BUILDING_DENSITY: -1,
  NPV: 1, IRR: 1, STATIC_PAYBACK: -1, DISCOUNTED_PAYBACK: -1, CAPITAL: -1, LEAST_DEBT_COVER: 1, BREAK_EVEN_RENT: -1,
});

/** Whether more of it is better. @param {string} code @returns {1 | -1 | 0} */
export const wayOf = (code) => MEANING[code] ?? (/PAYBACK/.test(code) ? -1 : /NPV|IRR|SERVED/.test(code) ? 1 : 0);

/** @param {string} code @param {Amount | null} change @returns {'better' | 'worse' | 'same' | 'neutral'} */
export function meaningOf(code, change) {
  if (!change || change.status === 'UNKNOWN') return 'neutral';
  if (Math.abs(change.value) < 1e-9) return 'same';
  const way = wayOf(code);
  return way === 0 ? 'neutral' : Math.sign(change.value) === way ? 'better' : 'worse';
}

/** What the right side shows of a plan, in order. @type {ReadonlyArray<string>} */
export const PLAN_TABS = Object.freeze(['indicators', 'rules', 'money', 'chosen', 'books', 'history']);

/** A tab there is not, e.g. of an old link, is the first one. @param {string} tab */
export const planTabOf = (tab) => (PLAN_TABS.includes(tab) ? tab : PLAN_TABS[0]);

/** Which indicator a rule limits. @type {ReadonlyArray<[RegExp, string]>} */
const LIMITS = Object.freeze([
  [/^R63-1$/, 'DEMOLITION_SHARE'], [/^R63-2$/, 'NEW_TO_DEMOLISHED'], [/^R63-3$/, 'RESETTLEMENT_SHARE'], [/FAR/, 'FLOOR_AREA_RATIO'], [/DENSITY/, 'BUILDING_DENSITY'], [/GREEN_(MIN|RATIO)|GREEN$/, 'GREEN_RATIO'], [/HEIGHT/, 'HEIGHT_MAX'],
  [/BJ-WJ-3/, 'HOUSEHOLDS'],
]);

/** The findings with a threshold for an indicator of the whole unit, the broken one first. @param {string} code @param {ReadonlyArray<Finding>} findings @returns {Finding | null} */
export function limitOf(code, findings) {
  const found = findings.filter((f) => f.threshold !== undefined && f.threshold !== null && LIMITS.some(([rule, about]) => about === code && rule.test(f.rule)));
  return found.find((f) => f.outcome === 'BROKEN') ?? found[0] ?? null;
}

/**
 * A bar: how far it is filled, where it began, where the limit stands; all 0..1.
 * @param {{ before: Amount, after: Amount, isShare: boolean }} v @param {{ threshold?: number, operator: string } | null} limit
 * @returns {{ fill: number, was: number | null, limit: number | null, isBeyond: boolean } | null} null where nothing is known
 */
export function barOf({ before, after, isShare }, limit) {
  if (after.status === 'UNKNOWN' || after.value < 0) return null;
  const was = before.status === 'UNKNOWN' ? null : before.value, at = limit?.threshold ?? null;
  const most = Math.max(after.value, was ?? 0, 0), end = at !== null ? Math.max(at * (limit?.operator.startsWith('<') ? 1.02 : 1.25), most * 1.02) : isShare ? Math.max(1, most) : most * 1.05;
  if (!(end > 0)) return { fill: 0, was: null, limit: null, isBeyond: false };
  return { fill: after.value / end, was: was === null ? null : was / end, limit: at === null ? null : at / end, isBeyond: at !== null && !keeps(after.value, limit?.operator ?? '<=', at) };
}

/** @param {number} value @param {string} operator @param {number} threshold */
export function keeps(value, operator, threshold) {
  if (operator === '<=') return value <= threshold;
  if (operator === '<') return value < threshold;
  if (operator === '>=') return value >= threshold;
  return operator === '>' ? value > threshold : value === threshold;
}

/** In the order they come. @param {ReadonlyArray<IndicatorValue>} values @returns {{ theme: Theme, values: IndicatorValue[] }[]} */
export function byTheme(values) {
  /** @type {Map<Theme, IndicatorValue[]>} */
  const groups = new Map();
  for (const v of values) groups.set(v.theme, [...(groups.get(v.theme) ?? []), v]);
  return [...groups].map(([theme, list]) => ({ theme, values: list }));
}

const WEIGHT = { ERROR: 0, WARNING: 1, INFO: 2 };
/** @param {Finding} a @param {Finding} b */
const heavier = (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || (b.by || 0) / (b.threshold || 1) - (a.by || 0) / (a.threshold || 1) || a.rule.localeCompare(b.rule);

/** Findings as they are listed. @param {ReadonlyArray<Finding>} findings */
export function sortFindings(findings) {
  const of = (/** @type {(f: Finding) => boolean} */ test) => findings.filter(test).sort(heavier);
  return { broken: of((f) => f.outcome === 'BROKEN' && !f.waiver), waived: of((f) => f.outcome === 'BROKEN' && !!f.waiver), unknown: of((f) => f.outcome === 'UNKNOWN'), kept: of((f) => f.outcome === 'KEPT') };
}

/** How many are broken and not waived. @param {ReadonlyArray<Finding> | undefined} findings */
export const brokenCount = (findings) => findings?.filter((f) => f.outcome === 'BROKEN' && !f.waiver).length ?? 0;

/** The same finding after another judgement. @param {Finding} f */
export const findingKey = (f) => `${f.rule}/${f.targets.length < 4 ? [...f.targets].sort().join(',') : `${f.targets[0]},${f.targets.length}`}`;

/** What a waiver of this finding is about: one target, or the whole rule. @param {Finding} f @param {string} reason @returns {WaiverItem & { item: 'waiver' }} */
export const waiverOf = (f, reason) => (f.targets.length === 1 ? { item: 'waiver', rule: f.rule, target: f.targets[0], reason } : { item: 'waiver', rule: f.rule, reason });

/** @param {WaiverItem} w */
export const waiverKey = (w) => `waiver/${w.rule}${w.target ? `/${w.target}` : ''}`;

/** Those for whom the plan does something, most people first. @param {ReadonlyArray<Served>} served */
export const servedFirst = (served) => [...served].sort((a, b) => b.newlyServed - b.noLongerServed - (a.newlyServed - a.noLongerServed) || b.gapsClosed - a.gapsClosed || b.gapsBefore - a.gapsBefore);

/** @param {Served} s */
export const doesSomething = (s) => s.newlyServed > 0 || s.noLongerServed > 0 || s.gapsClosed > 0 || s.floorAreaAddedM2 > 0;

/** What a planner asks for first, in this order. @type {ReadonlyArray<string>} */
export const KEY_INDICATORS = Object.freeze(['FLOOR_AREA_RATIO', 'DEMOLITION_SHARE', 'NEW_TO_DEMOLISHED', 'RESETTLEMENT_SHARE', 'GREEN_RATIO', 'BUILDING_DENSITY', 'HOUSEHOLDS', 'PEOPLE_NEWLY_SERVED', 'PARKING_SPACES', 'LIFTS']);

/** @param {ReadonlyArray<IndicatorValue>} values */
export const keyIndicators = (values) => KEY_INDICATORS.flatMap((code) => values.find((v) => v.code === code) ?? []);

/** All targets, as a box; null where none is of the site. @param {ReadonlyArray<{ box: Bbox }>} things @returns {Bbox | null} */
export const boxOf = (things) => (things.length ? [Math.min(...things.map((x) => x.box[0])), Math.min(...things.map((x) => x.box[1])), Math.max(...things.map((x) => x.box[2])), Math.max(...things.map((x) => x.box[3]))] : null);
