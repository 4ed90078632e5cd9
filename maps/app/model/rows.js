// @ts-check
/** Rows of the table of a plan: its buildings, spaces and what is drawn, filtered and sorted. */
import { assignmentOf } from './plan.js';

/** @typedef {{ thing: Thing, a: Assignment | null }} PlanRow */
/** Order of the actions in the table, undecided last. */
const ORDER = ['RETAIN', 'MODIFY', 'DEMOLISH', 'SUPPLEMENT'];

/** @param {Thing} x @param {Assignment | null} a @param {string} key @param {ReadonlyMap<number, string>} communities @returns {string | number | undefined} undefined = unknown */
export function valueOf(x, a, key, communities) {
  if (key === 'name') return x.name || x.target;
  if (key === 'community') return communities.get(x.p.community);
  if (key === 'action') return a ? ORDER.indexOf(a.action) : undefined;
  if (key === 'year') return a?.year;
  if (key === 'note') return a?.note || undefined;
  const v = x.p[key];
  return v !== null && typeof v === 'object' ? (v.status === 'UNKNOWN' ? undefined : v.value) : v;
}

/** @param {ReadonlyArray<Thing>} things @param {ReadonlyMap<string, PlanItem>} items @param {ReadonlyMap<number, string>} communities @param {{ filter: string, words: (row: PlanRow) => string, sort: { key: string, down: boolean }, only?: ReadonlySet<string> | null }} how @returns {PlanRow[]} what is unknown comes last */
export function rowsOfPlan(things, items, communities, { filter, words, sort, only = null }) {
  const terms = filter.toLowerCase().split(/\s+/).filter(Boolean), text = new Intl.Collator('zh-CN', { numeric: true });
  const rows = things.filter((x) => !only || only.has(x.target)).map((thing) => ({ thing, a: assignmentOf(items, thing.target) }))
    .filter((row) => !terms.length || includesAll(words(row).toLowerCase(), terms));
  const keys = new Map(rows.map((row) => [row, valueOf(row.thing, row.a, sort.key || 'name', communities)]));
  return rows.sort((p, q) => {
    const a = keys.get(p), b = keys.get(q);
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined) || p.thing.id - q.thing.id;
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : text.compare(String(a), String(b));
    return (sort.down ? -order : order) || p.thing.id - q.thing.id;
  });
}

/** What sorting by these depends on is not of the site alone. */
const SAID = ['action', 'year', 'note'];

/**
 * Rows that follow a plan: where only what is said of the things has changed they keep their order, and a row of which the same is said
 * stays the same object. @returns {typeof rowsOfPlan}
 */
export function keptRows() {
  /** @type {{ things: ReadonlyArray<Thing>, key: string, rows: PlanRow[] }} */
  let last = { things: [], key: '', rows: [] };
  return (things, items, communities, how) => {
    const { filter, sort, only } = how, isOfSite = !filter && !only && !SAID.includes(sort.key), key = JSON.stringify(sort), before = new Map(last.rows.map((row) => [row.thing, row]));
    const isSame = isOfSite && key === last.key && things.length === last.things.length && things.every((x, i) => x === last.things[i]);
    const rows = (isSame ? last.rows.map(({ thing }) => ({ thing, a: assignmentOf(items, thing.target) })) : rowsOfPlan(things, items, communities, how))
      .map((row) => (before.get(row.thing)?.a === row.a ? /** @type {PlanRow} */ (before.get(row.thing)) : row));
    last = { things, key: isOfSite ? key : '', rows };
    return rows;
  };
}

/** @param {string} text @param {string[]} terms */
const includesAll = (text, terms) => terms.every((term) => text.includes(term));

/** Which rows of a long table are drawn: those in view and some around. @param {number} top @param {number} height @param {number} rowHeight @param {number} total */
export function visible(top, height, rowHeight, total) {
  const first = Math.max(0, Math.min(total, Math.floor(top / rowHeight) - 8)), last = Math.min(total, Math.ceil((top + height) / rowHeight) + 8);
  return { first, last: Math.max(first, last) };
}
