// @ts-check
/** Keeps the requests of residents in step with the area that is looked at and with the filter. */
import * as api from '../api.js';
import { bounds } from '../model/attributes.js';
import { areaOf, firstDay, isIn, newestMonth, NO_NEEDS } from '../model/needs.js';
import { kindOfArea } from '../model/scorecard.js';
import { get, set, subscribe } from '../state.js';

const MOST_LISTED = 2000;

/** @type {AbortController | null} */
let summing = null;
/** @type {AbortController | null} */
let clustering = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

export function keepNeeds() {
  subscribe((s) => [s.step, s.diagnoseTab, s.doc.selection, s.needFilter.period, s.inventory?.version], (s) => {
    if (s.step === 'diagnose' && (s.diagnoseTab === 'needs' || s.diagnoseTab === 'gaps')) void load(s);
  });
  subscribe((s) => [s.layers.needs?.on, s.inventory?.version], (s) => void (s.layers.needs?.on && s.inventory?.counts.needs && loadTotals()));
  subscribe((s) => [s.layers.needs?.on, s.view.bbox?.join(), Math.round(s.view.zoom), s.inventory?.version], (s) => {
    clearTimeout(timer);
    timer = setTimeout(() => void loadClusters(s), 200);
  });
}

/** @param {State} s */
async function load(s) {
  summing?.abort();
  if (!s.inventory?.counts.needs) return set({ needed: NO_NEEDS });
  const mine = (summing = new AbortController()), area = areaOf(s.doc.selection);
  set({ needed: { ...s.needed, status: 'loading', failure: null } });
  try {
    const from = firstDay(s.needFilter.period, await newest(s.inventory.version, mine.signal));
    const [summary, found] = await Promise.all([api.needSummary(area, from, mine.signal), list(area, mine.signal)]);
    if (!mine.signal.aborted) set({ needed: { status: 'ready', of: area, summary, ...found, from, failure: null } });
  } catch (error) {
    if (api.isAborted(error)) return;
    set({ needed: { ...NO_NEEDS, status: 'failed', of: area, failure: api.failureOf(error) } });
  }
}

/** Exports end some time before today: a period is counted back from the last month there is. @type {{ version: number, month: string | null } | null} */
let known = null;
/** @param {number} version of the inventory @param {AbortSignal} signal */
async function newest(version, signal) {
  if (known?.version !== version) known = { version, month: newestMonth((await api.needSummary(null, null, signal)).monthly) };
  return known.month;
}

/** Compounds and buildings know their requests; those of larger areas lie in the outline. @param {AreaId | null} area @param {AbortSignal} signal */
async function list(area, signal) {
  const isWide = area !== null && area.level !== 'community' && area.level !== 'building';
  const outline = isWide ? (await api.place({ kind: kindOfArea(area.level), id: area.id }, signal)).geometry : null;
  const page = await api.needsOf(area, outline && bounds(outline), MOST_LISTED, signal);
  const inside = outline ? page.features.filter((f) => f.geometry.type === 'Point' && isIn(outline, f.geometry.coordinates)) : page.features;
  return { list: inside, more: (page.links ?? []).some((l) => l.rel === 'next') };
}

/** For the legend. */
async function loadTotals() {
  try {
    set({ needTotals: (await api.needSummary(null, null, new AbortController().signal)).byState });
  } catch (error) {
    api.failureOf(error);
    set({ needTotals: null });
  }
}

export const needAgain = () => void load(get());

/** While single requests would cover each other, clusters are drawn; layers/barriers.js draws the single ones from here on. */
export const SINGLE_FROM = 16;

/** @param {State} s */
async function loadClusters(s) {
  clustering?.abort();
  const zoom = Math.round(s.view.zoom);
  if (!s.layers.needs?.on || !s.view.bbox || !s.inventory?.counts.needs || zoom >= SINGLE_FROM || zoom < 11) return s.needClusters.length ? set({ needClusters: [] }) : undefined;
  const mine = (clustering = new AbortController());
  try {
    set({ needClusters: (await api.needClusters(s.view.bbox, zoom, mine.signal)).features });
  } catch (error) {
    if (api.isAborted(error)) return;
    api.failureOf(error);
    set({ needClusters: [] });
  }
}
