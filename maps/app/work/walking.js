// @ts-check
/** Keeps the walking areas in step with what is asked, on the network as it is and with the what-if. */
import * as api from '../api.js';
import { clearWalk, walkFromHere } from '../actions/walk.js';
import { changes, NO_WALK, NO_WHAT_IF, NOT_KEPT, sameNetwork } from '../model/walk.js';
import { edit, get, set, subscribe } from '../state.js';

/** @type {AbortController | null} */
let walking = null;
/** @type {AbortController | null} */
let keeping = null;
let asked = '';

export function keepWalk() {
  subscribe((s) => [s.doc.whatIf], (s) => void keepWhatIf(s.doc.whatIf));
  subscribe((s) => [s.doc.whatIf.applied, s.whatIfKept.status, s.whatIfKept.id], tellDiagnosis);
  subscribe((s) => [s.doc.walk, s.whatIfKept.status, s.whatIfKept.id, s.inventory?.version], (s) => void walk(s));
}

/** The service keeps each what-if under a number; one that means the same network keeps its number. @param {WhatIf} whatIf */
async function keepWhatIf(whatIf) {
  const { whatIfKept: kept } = get();
  if (kept.status === 'loading' && kept.of === null) return;
  if (!changes(whatIf)) {
    keeping?.abort();
    return kept.status === 'none' ? undefined : set({ whatIfKept: NOT_KEPT });
  }
  if (sameNetwork(kept.of, whatIf) && kept.status !== 'failed') return;
  keeping?.abort();
  const mine = (keeping = new AbortController());
  set({ whatIfKept: { status: 'loading', id: kept.id, of: whatIf, failure: null } });
  try {
    const { id } = await api.keepWhatIf(whatIf, mine.signal);
    if (!mine.signal.aborted) set({ whatIfKept: { status: 'ready', id: String(id), of: whatIf, failure: null } });
  } catch (error) {
    if (api.isAborted(error)) return;
    set({ whatIfKept: { status: 'failed', id: null, of: whatIf, failure: api.failureOf(error) } });
  }
}

/** Straight lines know no gates: who counts with a what-if measures on foot. @param {State} s */
function tellDiagnosis({ doc, whatIfKept, choice }) {
  if (whatIfKept.status === 'loading') return;
  const whatIf = doc.whatIf.applied && whatIfKept.status === 'ready' ? whatIfKept.id : null;
  if (choice.whatIf !== whatIf) set({ choice: { ...choice, whatIf, metric: whatIf && choice.metric === 'straight' ? 'walk' : choice.metric } });
}

/** Asks again after a failure. */
export const keepAgain = () => keepWhatIf(get().doc.whatIf);

/** @param {State} s */
async function walk(s) {
  const q = s.doc.walk, version = s.inventory?.version;
  if (!q || version === undefined) {
    walking?.abort();
    asked = '';
    return s.walked.status === 'none' ? undefined : set({ walked: NO_WALK });
  }
  if (s.whatIfKept.status === 'loading') return;
  const id = s.whatIfKept.status === 'ready' ? s.whatIfKept.id : null;
  const key = JSON.stringify([q, id, version]), base = JSON.stringify([q, version]);
  if (key === asked && s.walked.status !== 'failed') return;
  const keep = asked !== '' && JSON.stringify([JSON.parse(asked)[0], JSON.parse(asked)[2]]) === base ? s.walked.now : null;
  asked = key;
  walking?.abort();
  const mine = (walking = new AbortController());
  set({ walked: { ...s.walked, status: 'loading', failure: null } });
  try {
    const [now, then] = await Promise.all([keep ?? api.walkAreas(q, null, mine.signal), id === null ? null : api.walkAreas(q, id, mine.signal)]);
    if (!mine.signal.aborted) set({ walked: { status: 'ready', now, then, failure: null } });
  } catch (error) {
    if (api.isAborted(error)) return;
    asked = '';
    set({ walked: { status: 'failed', now: null, then: null, failure: api.failureOf(error) } });
  }
}

/** Asks again after a failure or after the service was away. */
export function walkAgain() {
  asked = '';
  void walk(get());
}

/** The what-if of a link that was sent: its contents come from the service, where its gates lie from the gates themselves. @param {string} id @param {boolean} applied */
export async function restoreWhatIf(id, applied) {
  set({ whatIfKept: { status: 'loading', id, of: null, failure: null } });
  try {
    const kept = await api.whatIf(id);
    const gates = async (/** @type {number[]} */ ids) => Promise.all(ids.map(gateAt));
    const [open, close] = await Promise.all([gates(kept.open ?? []), gates(kept.close ?? [])]);
    const paths = (kept.paths ?? []).map((line) => line.coordinates.map(([lon, lat]) => ({ lon, lat })));
    /** @type {WhatIf} */
    const whatIf = Object.freeze({ open, close, paths, applied });
    set((s) => ({ doc: { ...s.doc, whatIf: changes(whatIf) ? whatIf : NO_WHAT_IF }, whatIfKept: { status: 'ready', id, of: whatIf, failure: null } }));
  } catch (error) {
    set({ whatIfKept: { status: 'failed', id: null, of: null, failure: api.failureOf(error) } });
  }
}

/** @param {number} id @returns {Promise<WhatIfGate>} */
async function gateAt(id) {
  const { geometry } = await api.place({ kind: /** @type {Kind} */ ('barriers'), id });
  const [lon, lat] = geometry.type === 'Point' ? geometry.coordinates : [NaN, NaN];
  return Object.freeze({ id, lon, lat });
}

/** What is odd about the network that is drawn. */
export async function loadNetworkReport() {
  const { networkReport: before, whatIfKept } = get();
  set({ networkReport: { status: 'loading', value: before.value, failure: null } });
  try {
    set({ networkReport: { status: 'ready', value: await api.networkReport(whatIfKept.status === 'ready' ? whatIfKept.id : null), failure: null } });
  } catch (error) {
    set({ networkReport: { status: 'failed', value: null, failure: api.failureOf(error) } });
  }
}

/** Walks from a place that is selected or was found. @param {WalkOrigin} origin */
export function startWalk(origin) {
  edit('step.walk', walkFromHere, origin);
  set((s) => ({ step: 'diagnose', diagnoseTab: 'walking', open: { ...s.open, right: true } }));
}

export const endWalk = () => edit('step.clearWalk', clearWalk);
