// @ts-check
/** Keeps the scorecard in step with the areas and the norms that are chosen, and the groups with what was edited. */
import * as api from '../api.js';
import { compareAreas, regroup } from '../actions/score.js';
import { groupOf, kindOfArea, LEVELS, parentsOf, withTypeIn } from '../model/scorecard.js';
import { edit, get, set, subscribe } from '../state.js';
import { nameOf } from './places.js';

/** @type {AbortController | null} */
let scoring = null;

export function keepScorecard() {
  subscribe((s) => [s.step, isShown(s), s.doc.areas, s.choice.norms, s.choice.metric, s.choice.whatIf, s.grouping, s.schemes.value, s.normSet.value?.revision, s.assumptions.value?.revision, s.inventory?.version], (s) => void score(s));
  subscribe((s) => [isShown(s)], (s) => void (isShown(s) && s.schemes.status === 'none' && loadSchemes()));
  subscribe((s) => [s.doc.regroupings], (s) => void carryOut(s.doc.regroupings));
}

/** @param {State} s */
export const isShown = (s) => s.step === 'diagnose' && (s.diagnoseTab === 'scorecard' || (s.tableShows === 'scorecard' && s.open.table));

/** @param {State} s */
async function score(s) {
  if (!isShown(s)) return;
  scoring?.abort();
  if (!s.doc.areas.length) return set({ scored: { status: 'none', value: null, failure: null } });
  const mine = (scoring = new AbortController());
  set({ scored: { status: 'loading', value: s.scored.value, failure: null } });
  void nameAreas(s.doc.areas);
  try {
    const value = await api.scorecard(s.choice, s.doc.areas, s.grouping, mine.signal);
    if (!mine.signal.aborted) set({ scored: { status: 'ready', value, failure: null } });
  } catch (error) {
    if (api.isAborted(error)) return;
    set({ scored: { status: 'failed', value: null, failure: api.failureOf(error) } });
  }
}

export const scoreAgain = () => void score(get());

/** The area with all that it belongs to, side by side: each knows its own parents only. @param {AreaId} area */
export async function rollUp(area) {
  /** @type {AreaId[]} */
  const chain = [area];
  try {
    for (let i = 0; i < chain.length && i < 8; i++) {
      const { properties } = await api.place({ kind: kindOfArea(chain[i].level), id: chain[i].id });
      chain.push(...parentsOf(chain[i].level, properties).filter((p) => !chain.some((c) => c.level === p.level)));
    }
  } catch (error) {
    return set({ toast: { text: api.failureOf(error).detail || api.failureOf(error).title, tone: 'bad' } });
  }
  const order = (/** @type {AreaId} */ a) => LEVELS.findIndex((l) => l === a.level);
  edit('step.compare', compareAreas, chain.filter((a) => order(a) >= 0).sort((a, b) => order(a) - order(b)));
}

/** @param {ReadonlyArray<AreaId>} areas */
async function nameAreas(areas) {
  const unnamed = areas.filter((a) => get().areaNames[`${a.level}:${a.id}`] === undefined);
  const found = await Promise.all(unnamed.map(async (a) => /** @type {const} */ ([`${a.level}:${a.id}`, await nameOf({ kind: kindOfArea(a.level), id: a.id })])));
  if (found.length) set((s) => ({ areaNames: { ...s.areaNames, ...Object.fromEntries(found) } }));
}

async function loadSchemes() {
  set({ schemes: { status: 'loading', value: null, failure: null } });
  try {
    set({ schemes: { status: 'ready', value: await api.groupSchemes(), failure: null } });
  } catch (error) {
    set({ schemes: { status: 'failed', value: null, failure: api.failureOf(error) } });
  }
}
export const loadSchemesAgain = () => void loadSchemes();

let serial = 0;
/** @param {GroupScheme} scheme @param {string} type @param {string} to */
export function moveType(scheme, type, to) {
  const from = groupOf(scheme, type);
  if (from !== to) edit('step.regroup', regroup, { key: `${Date.now()}-${++serial}`, scheme: scheme.code, type, from, to });
}

/** What the service has been told so far. @type {ReadonlyArray<Regrouping>} */
let told = [];
/** One after the other, so that each knows the revision the one before has made. @type {Promise<void>} */
let queue = Promise.resolve();

/** Does what is new and takes back what was undone. @param {ReadonlyArray<Regrouping>} wanted */
function carryOut(wanted) {
  const before = told;
  told = wanted;
  const gone = before.filter((b) => !wanted.some((w) => w.key === b.key)).reverse(), fresh = wanted.filter((w) => !before.some((b) => b.key === w.key));
  for (const move of [...gone.map((g) => ({ ...g, to: g.from })), ...fresh]) queue = queue.then(() => put(move));
}

/** @param {{ scheme: string, type: string, to: string }} move */
async function put({ scheme: code, type, to }) {
  const scheme = get().schemes.value?.find((x) => x.code === code);
  if (!scheme) return;
  try {
    const changed = await api.changeGroups(withTypeIn(scheme, type, to));
    set((s) => ({ schemes: { ...s.schemes, value: (s.schemes.value ?? []).map((x) => (x.code === code ? changed : x)) } }));
  } catch (error) {
    set({ schemes: { ...get().schemes, status: 'failed', failure: api.failureOf(error) } });
  }
}
