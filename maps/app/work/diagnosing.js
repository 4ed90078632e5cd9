// @ts-check
/** Keeps norms, gap map, list and cards in step with what is asked. While something new is on its way the old picture stays. */
import * as api from '../api.js';
import { middle } from '../model/attributes.js';
import { LEVEL_OF, normsOf } from '../model/diagnosis.js';
import { get, set, subscribe } from '../state.js';

/** From this zoom on single buildings are coloured. */
export const BUILDINGS_FROM = 16;
const AWAY = [0, 502, 503, 504];

/**
 * One question to the service: asked whenever a picked value changes, the one before is cancelled.
 * @template T
 * @param {'normSets' | 'normSet' | 'assumptions' | 'summary' | 'overallMap' | 'gapMap' | 'buildingMap' | 'gaps'} name where the answer goes
 * @param {(s: State) => unknown[]} pick @param {(s: State, signal: AbortSignal) => Promise<T> | null} ask null: not now @param {number} [pause] milliseconds to wait for more
 */
function keep(name, pick, ask, pause = 0) {
  /** @type {AbortController | null} */
  let running = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  subscribe((s) => [s.step, s.turn, ...pick(s)], (s) => {
    clearTimeout(timer);
    running?.abort();
    if (s.step !== 'diagnose') return;
    const mine = (running = new AbortController());
    timer = setTimeout(() => void answer(mine), pause);
  });

  /** @param {AbortController} mine */
  async function answer(mine) {
    const question = ask(get(), mine.signal);
    if (!question) return put({ status: 'none', value: null, failure: null });
    put({ ...get()[name], status: 'loading', failure: null });
    try {
      const value = await question;
      if (!mine.signal.aborted) put({ status: 'ready', value, failure: null });
    } catch (error) {
      if (api.isAborted(error) || mine.signal.aborted) return;
      const failure = api.failureOf(error);
      if (!AWAY.includes(failure.status)) put({ ...get()[name], status: 'failed', failure });
    }
  }

  /** @param {Loaded<any>} loaded */
  const put = (loaded) => set(/** @type {any} */ ({ [name]: loaded }));
}

/** What every figure depends on. @param {State} s */
const basis = (s) => [s.choice.norms, s.choice.metric, s.choice.whatIf, s.inventory?.version];

/** @param {State} s nothing to diagnose without communities */
const isThere = (s) => (s.inventory?.counts.communities ?? 0) > 0;

export function keepDiagnosis() {
  keep('normSets', (s) => [s.normsOn], (s) => api.normSets(s.normsOn));
  keep('normSet', (s) => [s.choice.norms], (s) => api.normSet(normsOf(s.choice.norms).code, normsOf(s.choice.norms).revision));
  keep('assumptions', () => [], () => api.assumptions());
  keep('gapMap', (s) => [...basis(s), s.choice.type, isThere(s)], (s, signal) => (isThere(s) ? api.gapMap(s.choice, 'community', null, signal) : null));
  keep('gaps', (s) => [...basis(s), s.gapArea?.kind, s.gapArea?.id, isThere(s)], (s, signal) => (isThere(s) ? api.gaps(s.choice, s.gapArea, signal) : null));
  keep('summary', (s) => [...basis(s), isThere(s)], (s, signal) => (isThere(s) ? api.gapSummary(s.choice, signal) : null));
  keep('overallMap', (s) => [...basis(s), isThere(s)], (s, signal) => (isThere(s) ? api.gapMap({ ...s.choice, type: null }, 'community', null, signal) : null));
  keep('buildingMap', (s) => [...basis(s), s.choice.type, s.view.zoom >= BUILDINGS_FROM, s.view.zoom >= BUILDINGS_FROM ? s.view.bbox?.join() : ''], askBuildings, 200);
  subscribe((s) => [s.summary.value, s.choice.type], ({ summary, choice }) => {
    const isKnown = summary.value?.basis.norms.code !== normsOf(choice.norms).code || summary.value.norms.some((n) => n.facilityType === choice.type);
    if (choice.type !== null && !isKnown) set({ choice: { ...choice, type: null } });
  });
  subscribe((s) => [s.step, s.indicators.length], (s) => {
    if (s.step === 'diagnose' && !s.indicators.length) void loadIndicators();
  });
}

/** @param {State} s @param {AbortSignal} signal */
function askBuildings(s, signal) {
  if (s.view.zoom < BUILDINGS_FROM || !s.view.bbox || !isThere(s)) return null;
  const [w, south, e, n] = s.view.bbox, dx = (e - w) / 4, dy = (n - south) / 4;
  return api.gapMap(s.choice, 'building', [w - dx, south - dy, e + dx, n + dy], signal);
}

async function loadIndicators() {
  try {
    const indicators = await api.indicators();
    if (indicators.length) set({ indicators });
  } catch (error) {
    api.failureOf(error);
  }
}

/** Asks everything again: after a value was set, or after the service was away. */
export const rediagnose = () => set((s) => ({ turn: s.turn + 1 }));

/** The area of the cards: what is selected if it is an area, else the community it belongs to, else everything. The way up comes with it. */
export function keepArea() {
  subscribe((s) => [s.step, s.selected, s.doc.selection === null], (s) => {
    if (s.step !== 'diagnose') return;
    if (!s.doc.selection) return set({ gapArea: null, areaPath: [] });
    const place = s.selected?.status === 'ready' ? s.selected.place : null;
    if (!place || !s.selected) return;
    const { ref } = s.selected, community = place.properties.communityId ?? null;
    const area = LEVEL_OF[ref.kind] ? ref : community === null ? null : /** @type {Ref} */ ({ kind: 'communities', id: community });
    const before = s.gapArea;
    if (before?.kind === area?.kind && before?.id === area?.id && s.areaPath.length) return;
    set({ gapArea: area, areaPath: [] });
    if (area) void findPath(area, LEVEL_OF[ref.kind] ? place : null);
  });
}

/** @param {Ref} area @param {Place | null} known */
async function findPath(area, known) {
  /** @type {{ ref: Ref, name: string }[]} */
  const path = [];
  try {
    for (let ref = /** @type {Ref | null} */ (area), place = known; ref; ref = place && parentOf(place), place = null) {
      place ??= await api.place(ref);
      path.unshift({ ref, name: place.properties.name || place.properties.code || '' });
    }
  } catch (error) {
    api.failureOf(error);
  }
  const now = get().gapArea;
  if (now?.kind === area.kind && now.id === area.id) set({ areaPath: path });
}

/** @param {Place} place @returns {Ref | null} the next larger area */
function parentOf({ properties: p }) {
  const found = /** @type {const} */ ([['blocks', p.blockId], ['subdistricts', p.subdistrictId], ['districts', p.districtId]]).find(([, id]) => id !== null && id !== undefined);
  return found ? { kind: found[0], id: found[1] } : null;
}

/** Draws the way to a facility. @param {{ id: number, name: string | null }} facility @param {number | null} metres @returns {Promise<LonLat | null>} where it is */
export async function pointToFacility(facility, metres) {
  try {
    const { gapArea } = get();
    const [to, area] = await Promise.all([api.place({ kind: 'facilities', id: facility.id }), gapArea && api.place(gapArea)]);
    const at = middle(to.geometry);
    set({ pointed: at && { from: area ? middle(area.geometry) : null, to: at, id: facility.id, name: facility.name ?? '', metres } });
    return at;
  } catch (error) {
    set({ toast: { text: api.failureOf(error).title, tone: 'bad' } });
    return null;
  }
}
