// @ts-check
/** The address follows the state, and the state follows the address (back, forward, a pasted link). */
import { showOnly } from '../actions/layers.js';
import { sameRef } from '../actions/select.js';
import { formatAddress, parseAddress } from '../model/address.js';
import { changes, NO_WHAT_IF } from '../model/walk.js';
import { get, set, setSite, subscribe } from '../state.js';
import { openPlan } from './planning.js';
import { restoreWhatIf } from './walking.js';

let written = '';

/** @param {(view: { zoom: number, lon: number, lat: number }) => void} moveTo */
export function keepAddress(moveTo) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  subscribe((s) => [s.view, s.lang, s.theme, s.crs, s.layers, s.doc, s.step, s.choice, s.diagnoseTab, s.whatIfKept.id, s.plan?.id, s.planTab, s.compared, s.compareView, s.compareTab, s.site.area, s.site.type, s.site.id, s.site.tab, s.site.metric], () => {
    clearTimeout(timer);
    timer = setTimeout(write, 300);
  });
  // a choice survives a reload that comes right after it; only panning is worth waiting for
  subscribe((s) => [s.lang, s.theme, s.crs, s.layers, s.step, s.choice, s.diagnoseTab, s.whatIfKept.id, s.plan?.id, s.planTab, s.compared, s.compareView, s.compareTab, s.site.area, s.site.type, s.site.id, s.site.tab, s.site.metric], () => {
    if (written === '') return;
    clearTimeout(timer);
    write();
  });
  window.addEventListener('hashchange', () => {
    if (location.hash.slice(1) !== written) read(moveTo);
  });
}

/** A new place in the history for another selection or circle; panning only rewrites the last one. */
function write() {
  const before = parseAddress(written), hash = current();
  if (hash === written) return;
  const after = parseAddress(hash);
  const isStep = written !== '' && (before.step !== after.step || before.plan !== after.plan || before.site?.id !== after.site?.id || !sameRef(before.selection, after.selection) || JSON.stringify(before.circle) !== JSON.stringify(after.circle));
  written = hash;
  history[isStep ? 'pushState' : 'replaceState'](null, '', `#${hash}`);
}

export function current() {
  const s = get();
  return formatAddress({
    view: { zoom: s.view.zoom, lat: s.view.lat, lon: s.view.lon }, lang: s.lang, theme: s.theme, crs: s.crs === 'lonlat' ? undefined : s.crs,
    layers: Object.keys(s.layers).filter((id) => s.layers[id].on),
    by: Object.fromEntries(s.definitions.filter((d) => d.classifications.length > 1).map((d) => [d.id, s.layers[d.id].by])),
    selection: s.doc.selection ?? undefined, circle: s.doc.circle ?? undefined,
    ...(s.step === 'diagnose' ? { step: s.step, choice: s.choice, tab: s.diagnoseTab, walk: s.doc.walk ?? undefined, tried: (s.whatIfKept.status === 'ready' && s.choice.whatIf === null && s.whatIfKept.id) || undefined, areas: [...s.doc.areas] } : {}),
    ...(s.step === 'compare' ? { step: s.step, compared: [...s.compared], compareView: s.compareView, compareTab: s.compareTab } : {}),
    ...(s.step === 'site' ? { step: s.step, site: { area: s.site.area, type: s.site.type, id: s.site.id, tab: s.site.tab, metric: s.site.metric } } : {}),
    ...(s.step === 'plan' ? { step: s.step, plan: s.plan?.id, planTab: s.planTab } : {}),
  });
}

/** @param {(view: { zoom: number, lon: number, lat: number }) => void} moveTo */
function read(moveTo) {
  written = location.hash.slice(1);
  const a = applyAddress(written);
  if (a.view) moveTo(a.view);
}

/** @param {string} hash */
export function applyAddress(hash) {
  const a = parseAddress(hash), s = get();
  let layers = a.layers ? showOnly(s.layers, a.layers) : s.layers;
  for (const [id, by] of Object.entries(a.by ?? {})) if (layers[id]) layers = { ...layers, [id]: { ...layers[id], by } };
  set({
    layers, lang: a.lang ?? s.lang, theme: a.theme ?? s.theme, crs: a.crs ?? s.crs,
    doc: { ...s.doc, circle: a.circle ?? null, selection: a.selection ?? null, walk: a.walk ?? null, areas: a.areas ?? [] },
    step: a.step ?? 'look', choice: a.choice ?? s.choice, diagnoseTab: a.tab ?? s.diagnoseTab,
    tab: a.circle ? 'circle' : s.tab,
  });
  if (a.step === 'compare') set({ compared: a.compared ?? s.compared, compareView: a.compareView ?? s.compareView, compareTab: a.compareTab ?? s.compareTab });
  if (a.site) setSite(a.site);
  if (a.step === 'plan') {
    if (a.planTab) set({ planTab: a.planTab });
    if (a.plan !== s.plan?.id) openPlan(a.plan ?? null);
  }
  applyWhatIf(a.choice?.whatIf ?? a.tried ?? null, a.choice?.whatIf != null);
  return a;
}

/** @param {string | null} id of what is kept @param {boolean} applied */
function applyWhatIf(id, applied) {
  const { whatIfKept, doc } = get();
  if (id === null) return changes(doc.whatIf) ? set({ doc: { ...doc, whatIf: NO_WHAT_IF } }) : undefined;
  if (whatIfKept.id === id && doc.whatIf.applied === applied) return;
  void restoreWhatIf(id, applied);
}
