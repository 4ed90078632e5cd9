// @ts-check
/** Keeps the requests of residents in step with the area that is looked at and with the filter. */
import * as api from '../api.js';
import { areaOf, firstDay, NO_NEEDS } from '../model/needs.js';
import { get, set, subscribe } from '../state.js';

const MOST_LISTED = 200;

/** @type {AbortController | null} */
let summing = null;
/** @type {AbortController | null} */
let clustering = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

export function keepNeeds() {
  subscribe((s) => [s.step, s.diagnoseTab, s.doc.selection, s.needFilter, s.inventory?.version], (s) => {
    if (s.step === 'diagnose' && (s.diagnoseTab === 'needs' || s.diagnoseTab === 'gaps')) void load(s);
  });
  subscribe((s) => [s.layers.needs?.on, s.view.bbox?.join(), Math.round(s.view.zoom), s.needFilter, s.inventory?.version], (s) => {
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
    const from = firstDay(s.needFilter.period, new Date());
    const [summary, page] = await Promise.all([api.needSummary(area, from, mine.signal), api.needsOf(area, s.needFilter, from, MOST_LISTED, mine.signal)]);
    set({ needed: { status: 'ready', of: area, summary, list: page.features, more: (page.links ?? []).some((l) => l.rel === 'next'), failure: null } });
  } catch (error) {
    if (api.isAborted(error)) return;
    set({ needed: { ...NO_NEEDS, status: 'failed', of: area, failure: api.failureOf(error) } });
  }
}

export const needAgain = () => void load(get());

/** While single requests would cover each other, clusters are drawn. */
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
