// @ts-check
/** Brings in what is selected, what is in view, and what there is at all. */
import * as api from '../api.js';
import { get, set, subscribe } from '../state.js';

/** @type {AbortController | null} */
let selecting = null;
/** @type {AbortController | null} */
let viewing = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

export function keepSelected() {
  subscribe((s) => [s.doc.selection?.kind, s.doc.selection?.id, s.inventory?.version], ({ doc }) => void loadSelected(doc.selection));
}

/** @param {Ref | null} ref */
async function loadSelected(ref) {
  selecting?.abort();
  if (!ref) return set({ selected: null });
  const mine = (selecting = new AbortController());
  const before = get().selected;
  const same = before?.ref.kind === ref.kind && before.ref.id === ref.id;
  set({ selected: { ref, status: 'loading', place: same ? before.place : null, failure: null } });
  try {
    const place = await api.place(ref, mine.signal);
    if (!mine.signal.aborted) set({ selected: { ref, status: 'ready', place, failure: null } });
  } catch (error) {
    if (api.isAborted(error)) return;
    set({ selected: { ref, status: 'failed', place: null, failure: api.failureOf(error) } });
  }
}

/** @type {Map<string, Promise<string>>} */
const names = new Map();

/** Name or code of another place, asked for once; empty when it has none or cannot be reached. @param {Ref} ref @returns {Promise<string>} */
export function nameOf(ref) {
  const key = `${ref.kind}/${ref.id}`, known = names.get(key);
  if (known) return known;
  const asked = api.place(ref).then(({ properties }) => properties.name || properties.code || '', (error) => {
    api.failureOf(error);
    names.delete(key);
    return '';
  });
  names.set(key, asked);
  return asked;
}

const LIMIT = 500;

/** The table shows what is in view as long as there is no circle. */
export function keepInView() {
  subscribe((s) => [s.doc.circle === null, s.tableTab, s.view.bbox?.join(), s.open.table, s.inventory?.version, s.step === 'plan' || s.step === 'site'], (s) => {
    clearTimeout(timer);
    if (s.step === 'plan' || s.step === 'site' || s.doc.circle || !s.open.table || !s.view.bbox || !s.inventory?.extent) return;
    timer = setTimeout(() => loadInView(s.tableTab, /** @type {Bbox} */ (s.view.bbox)), 250);
  });
}

/** @param {string} kind @param {Bbox} bbox */
async function loadInView(kind, bbox) {
  viewing?.abort();
  const mine = (viewing = new AbortController());
  const before = get().inView;
  set({ inView: { ...(before.kind === kind ? before : { places: [], more: false }), kind, status: 'loading' } });
  try {
    const page = await api.placesIn(kind, bbox, LIMIT, mine.signal);
    set({ inView: { kind, status: 'ready', places: page.features, more: (page.links ?? []).some((l) => l.rel === 'next') } });
  } catch (error) {
    if (api.isAborted(error)) return;
    api.failureOf(error);
    set({ inView: { kind, status: 'failed', places: [], more: false } });
  }
}

/** What there is; also used to see whether the service is back. @returns {Promise<boolean>} */
export async function loadInventory() {
  try {
    const [inventory, facilityTypes, idleTypes] = await Promise.all([api.inventory(), api.facilityTypes(), api.idleTypes()]);
    set({ inventory, facilityTypes, idleTypes });
    return true;
  } catch (error) {
    set({ online: false, failure: api.failureOf(error) });
    return false;
  }
}
