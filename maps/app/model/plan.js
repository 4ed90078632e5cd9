// @ts-check
/** What a plan says: keys, counts, and what an edit makes of it. Nothing is changed in place. */

/** @type {ReadonlyArray<RenewalAction>} */
export const ACTIONS = Object.freeze(['RETAIN', 'MODIFY', 'DEMOLISH', 'SUPPLEMENT']);
/** @type {ReadonlyArray<PlanState>} */
export const PLAN_STATES = Object.freeze(['DRAFT', 'IN_REVIEW', 'APPROVED', 'SUPERSEDED']);
/** @type {ReadonlyArray<DemolitionReason>} */
export const REASONS = Object.freeze(['ILLEGAL', 'DANGEROUS', 'LAND_FOR_FACILITIES', 'REBUILD', 'OTHER']);
/** @type {ReadonlyArray<BuildingUse>} */
export const USES = Object.freeze(['RESIDENTIAL', 'COMMERCIAL', 'OFFICE', 'PUBLIC', 'INDUSTRIAL', 'OTHER']);
/** @type {ReadonlyArray<Payer>} */
export const PAYERS = Object.freeze(['CITY', 'DISTRICT', 'OPERATOR', 'RESIDENTS', 'PROPERTY_UNIT', 'MAINTENANCE_FUND']);
/** Words that are put together with a label of the log. */
export const LABELS = Object.freeze(['assign.RETAIN', 'assign.MODIFY', 'assign.DEMOLISH', 'assign.SUPPLEMENT', 'revert', 'works', 'year', 'payer', 'note', 'use', 'reason', 'lock', 'unlock', 'draw', 'reshape', 'waive', 'unwaive', 'right', 'term', 'indicator', 'rebase', 'merge', 'siting', 'sample.dwellings', 'sample.spaces', 'sample.terms', 'sample.keep']);
/** What a building gets when it is modified and nothing was chosen yet. */
const USUAL_WORKS = Object.freeze(['PIPES', 'FACADE', 'ROOF']);

/** @param {PlanItem} item */
export function keyOf(item) {
  if (item.item === 'assignment') return `assignment/${item.target}`;
  if (item.item === 'waiver') return `waiver/${item.rule}${item.target ? `/${item.target}` : ''}`;
  return `${item.item}/${item.target ?? item.code}`;
}

/** @param {string} target */
export const assignmentKey = (target) => `assignment/${target}`;

/** Target of the key of an assignment; null of another item. @param {string} key */
export const targetOf = (key) => (key.startsWith('assignment/') ? key.slice('assignment/'.length) : null);

/** @param {ReadonlyMap<string, PlanItem>} items @param {string} target @returns {Assignment | null} */
export function assignmentOf(items, target) {
  const item = items.get(assignmentKey(target));
  return item?.item === 'assignment' ? item : null;
}

/** @param {ReadonlyArray<PlanItem>} list @returns {Map<string, PlanItem>} */
export const itemsOf = (list) => new Map(list.map((item) => [keyOf(item), item]));

/** @param {ReadonlyMap<string, PlanItem>} items @param {ReadonlyArray<PlanEdit>} edits @returns {ReadonlyMap<string, PlanItem>} */
export function withEdits(items, edits) {
  if (!edits.length) return items;
  const next = new Map(items);
  for (const edit of edits) {
    for (const key of edit.remove) next.delete(key);
    for (const item of edit.put) next.set(keyOf(item), item);
  }
  return next;
}

/** @param {ReadonlyMap<string, PlanItem>} items @param {ReadonlyArray<PlanChange>} changes as the service tells them */
export function withChanges(items, changes) {
  const next = new Map(items);
  for (const { key, after } of changes) {
    if (after) next.set(key, after);
    else next.delete(key);
  }
  return next;
}

/** Whether the items say already what the service tells. @param {ReadonlyMap<string, PlanItem>} items @param {ReadonlyArray<PlanChange>} changes */
export const isTold = (items, changes) => changes.every(({ key, after }) => canonical(items.get(key)) === canonical(after ?? undefined));

/** The same text for the same content; the service writes out what the page leaves away. @param {unknown} value */
const canonical = (value) => JSON.stringify(value, (_, v) => (v !== null && typeof v === 'object' && !Array.isArray(v) ? sortedKeys(Object.fromEntries(Object.entries(v).filter(([, x]) => !isBlank(x)))) : v));

/** @param {unknown} x */
const isBlank = (x) => x === null || x === undefined || x === false || x === '' || (Array.isArray(x) && !x.length);

/** @param {PlanEdit} edit */
export const sizeOf = (edit) => edit.put.length + edit.remove.length;

/** Counted once for each state of a plan. @type {WeakMap<ReadonlyMap<string, PlanItem>, { site: SiteModel, counts: Readonly<Record<RenewalAction | 'UNDECIDED' | 'buildings', number>> }>} */
const counted = new WeakMap();

/** How many buildings each action has, how many are undecided; supplements count spaces and what is drawn. @param {SiteModel} site @param {ReadonlyMap<string, PlanItem>} items @returns {Readonly<Record<RenewalAction | 'UNDECIDED' | 'buildings', number>>} */
export function progressOf(site, items) {
  const known = counted.get(items);
  if (known?.site === site) return known.counts;
  const counts = { RETAIN: 0, MODIFY: 0, DEMOLISH: 0, SUPPLEMENT: 0, UNDECIDED: 0, buildings: 0 };
  for (const { kind, target } of site.things) {
    const action = assignmentOf(items, target)?.action;
    if (kind === 'building') counts.buildings += 1;
    if (action && (kind === 'building' || action === 'SUPPLEMENT')) counts[action] += 1;
    else if (kind === 'building') counts.UNDECIDED += 1;
  }
  for (const item of items.values()) if (item.item === 'assignment' && item.target.startsWith('drawn/')) counts.SUPPLEMENT += 1;
  counted.set(items, { site, counts: Object.freeze(counts) });
  return counts;
}

/**
 * Assigns one action to targets. What was said of a target for the same action stays; year, payers and note stay whatever the action.
 * @param {ReadonlyMap<string, PlanItem>} items @param {ReadonlyArray<string>} targets @param {'RETAIN' | 'MODIFY' | 'DEMOLISH'} action @param {ReadonlyArray<string>} known codes of the price book @returns {PlanEdit}
 */
export function assign(items, targets, action, known) {
  const works = USUAL_WORKS.filter((code) => known.includes(code)).map((item) => ({ item }));
  const put = targets.flatMap((target) => {
    const before = assignmentOf(items, target);
    if (before?.action === action) return [];
    const { year, payers, note, isLocked } = before ?? {};
    /** @type {Assignment} */
    const next = { item: 'assignment', target, action, ...(year ? { year } : {}), ...(payers?.length ? { payers } : {}), ...(note ? { note } : {}), ...(isLocked ? { isLocked } : {}), ...(action === 'MODIFY' ? { works } : {}) };
    return [next];
  });
  return { label: `assign.${action}`, put, remove: [] };
}

/** Adds something to targets, an idle space or building. @param {ReadonlyMap<string, PlanItem>} items @param {ReadonlyArray<string>} targets @param {(target: string) => Supplement} supplement @returns {PlanEdit} */
export function supplement(items, targets, supplement) {
  return { label: `assign.SUPPLEMENT`, remove: [], put: targets.map((target) => {
    const { year, payers, note } = assignmentOf(items, target) ?? {};
    return { item: 'assignment', target, action: 'SUPPLEMENT', ...(year ? { year } : {}), ...(payers?.length ? { payers } : {}), ...(note ? { note } : {}), supplement: supplement(target) };
  }) };
}

/** Takes away what is said; what is drawn goes with it. @param {ReadonlyMap<string, PlanItem>} items @param {ReadonlyArray<string>} targets @returns {PlanEdit} */
export const revert = (items, targets) => ({ label: 'revert', put: [], remove: targets.map(assignmentKey).filter((key) => items.has(key)) });

/** Changes what is said of targets that have an assignment. @param {ReadonlyMap<string, PlanItem>} items @param {ReadonlyArray<string>} targets @param {string} label @param {(a: Assignment) => Partial<Assignment> | null} change null = not this one; undefined takes a member away @returns {PlanEdit} */
export function change(items, targets, label, change) {
  const put = targets.flatMap((target) => {
    const before = assignmentOf(items, target), part = before && change(before);
    if (!before || !part) return [];
    const next = /** @type {Assignment} */ (Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, v]) => v !== undefined)));
    return JSON.stringify(sortedKeys(next)) === JSON.stringify(sortedKeys(before)) ? [] : [next];
  });
  return { label, put, remove: [] };
}

/** @param {Record<string, any>} o */
const sortedKeys = (o) => Object.fromEntries(Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The targets of an edit that are locked and would be changed by more than unlocking. @param {ReadonlyMap<string, PlanItem>} items @param {PlanEdit} edit @returns {string[]} */
export function lockedIn(items, edit) {
  const locked = (/** @type {string} */ key) => {
    const item = items.get(key);
    return item?.item === 'assignment' && item.isLocked === true;
  };
  return [...edit.remove.filter(locked), ...(edit.label === 'unlock' ? [] : edit.put.map(keyOf).filter(locked))].map((key) => targetOf(key) ?? key);
}

/** The part of an edit that does not concern these targets. @param {PlanEdit} edit @param {ReadonlyArray<string>} targets @returns {PlanEdit} */
export function without(edit, targets) {
  const gone = new Set(targets.map(assignmentKey));
  return { ...edit, put: edit.put.filter((item) => !gone.has(keyOf(item))), remove: edit.remove.filter((key) => !gone.has(key)) };
}

/** After a conflict: what is still to be sent where mine was chosen, and what nobody else touched. @param {PlanConflictNotice} notice @returns {PlanEdit} */
export function resolved({ edit, conflicts, choices }) {
  const theirs = new Set(conflicts.filter((c) => choices[c.key] !== 'mine').map((c) => c.key));
  return { ...edit, put: edit.put.filter((item) => !theirs.has(keyOf(item))), remove: edit.remove.filter((key) => !theirs.has(key)) };
}

/** @param {Drift | null} d */
export const driftSize = (d) => (d ? d.changed.length + d.vanished.length + d.appeared.length + Number(d.unitChanged) : 0);
