// @ts-check
/** The one state object. Everything on the page follows from it; nothing else is remembered. */
import { NONE } from './model/chosen.js';
import { NO_BOOKS } from './model/books.js';
import { NO_CHOICE, NOTHING } from './model/diagnosis.js';
import { NO_FILTER, NO_NEEDS } from './model/needs.js';
import { NO_HISTORY, redo, remember, undo } from './model/history.js';
import { NO_SITE } from './model/siting.js';
import { NO_WALK, NO_WHAT_IF, NOT_KEPT } from './model/walk.js';

/** @type {IntakeRun} */
export const NO_INTAKE = Object.freeze({ phase: 'choose', file: null, layers: [], progress: 0, intake: null, problems: [], complete: false, failure: null });

/** @type {State} */
let state = Object.freeze(/** @type {State} */ ({
  lang: 'zh-CN', theme: 'light', crs: 'lonlat', online: true, failure: null,
  inventory: null, facilityTypes: [], idleTypes: [], definitions: [],
  view: { zoom: 4, lon: 104, lat: 36, bbox: null }, pointer: null,
  layers: {}, basemap: { url: '', on: false }, mode: { mode: 'browse' },
  doc: Object.freeze({ circle: null, selection: null, edits: [], walk: null, whatIf: NO_WHAT_IF, areas: [], regroupings: [] }), history: NO_HISTORY,
  hover: null, selected: null, circled: { status: 'none', result: null, failure: null }, dragRadius: null, dragPoint: null, nearest: null, communityNames: {},
  open: { left: true, right: true, table: true, intake: false, help: false, datasets: false },
  step: 'look', choice: NO_CHOICE, diagnoseTab: 'gaps', normsOn: null, normSets: NOTHING, normSet: NOTHING, assumptions: NOTHING, indicators: [],
  summary: NOTHING, gapMap: NOTHING, overallMap: NOTHING, buildingMap: NOTHING, gaps: NOTHING, changes: NOTHING, turn: 0, gapArea: null, areaPath: [], pointed: null, typeFilter: '', gapLegend: null,
  walked: NO_WALK, whatIfKept: NOT_KEPT, walkBand: 1, networkReport: NOTHING, networkMarks: [], needed: NO_NEEDS, needFilter: NO_FILTER, needClusters: [], needTotals: null, scored: NOTHING, grouping: 'jinsong', schemes: NOTHING, areaNames: {},
  plan: null, plans: NOTHING, units: NOTHING, compared: [], comparison: NOTHING, plansShown: new Map(), compareView: 'swipe', compareTab: 'figures', divider: 0.5, onlyDifferent: true, merging: null, judged: NOTHING, financeBook: NOTHING, books: NO_BOOKS, planTab: 'indicators', chosen: NONE, planHover: null, planBook: NOTHING, planLegend: null, planFilter: '', unitDraft: null, brushMetres: 30,
  site: NO_SITE, siteLegend: null,
  tab: 'selected', tableTab: 'communities', tableShows: 'places', tableWhole: false, sort: { key: '', down: false }, tableHeight: 220,
  inView: { kind: '', status: 'idle', places: [], more: false }, intake: NO_INTAKE, toast: null, busy: 0,
}));

/** @typedef {{ pick: (s: State) => unknown[], tell: (s: State) => void, last: unknown[] }} Listener */
/** @type {Set<Listener>} */
const listeners = new Set();
let telling = false;

export const get = () => state;

/** @param {Partial<State> | ((s: State) => Partial<State>)} change */
export function set(change) {
  state = Object.freeze({ ...state, ...(typeof change === 'function' ? change(state) : change) });
  if (telling) return;
  telling = true;
  try {
    for (let before; before !== state; ) {
      before = state;
      for (const listener of [...listeners]) if (listeners.has(listener)) tell(listener);
    }
  } finally {
    telling = false;
  }
}

/** @param {Partial<Site> | ((site: Site, s: State) => Partial<Site>)} change of the step of siting */
export const setSite = (change) => set((s) => ({ site: Object.freeze({ ...s.site, ...(typeof change === 'function' ? change(s.site, s) : change) }) }));

/** @param {Listener} listener */
function tell(listener) {
  const now = listener.pick(state);
  if (now.length === listener.last.length && now.every((v, i) => Object.is(v, listener.last[i]))) return;
  listener.last = now;
  listener.tell(state);
}

/**
 * Calls `fn` now and whenever one of the picked values changes. @returns {() => void} ends it
 * @param {(s: State) => unknown[]} pick @param {(s: State) => void} fn
 */
export function subscribe(pick, fn) {
  /** @type {Listener} */
  const listener = { pick, tell: fn, last: pick(state) };
  listeners.add(listener);
  fn(state);
  return () => void listeners.delete(listener);
}

/**
 * An edit that can be undone. @template {unknown[]} A
 * @param {string} label key of the step's name @param {(doc: Doc, ...args: A) => Doc} action @param {A} args
 */
export function edit(label, action, ...args) {
  const doc = Object.freeze(action(state.doc, ...args));
  if (JSON.stringify(doc) === JSON.stringify(state.doc)) return;
  set({ doc, history: remember(state.history, label, state.doc) });
}

/** @param {'undo' | 'redo'} way @returns {string | null} the name of the step, null when there was none */
export function step(way) {
  const gone = (way === 'undo' ? undo : redo)(state.history, state.doc);
  if (!gone) return null;
  set({ doc: gone.doc, history: gone.history });
  return gone.label;
}
