// @ts-check
/** Opens plans and makes them: units, plans of a unit, the plan in hand with its site. */
import * as api from '../api.js';
import { t } from '../i18n.js';
import { bounds } from '../model/attributes.js';
import { NONE } from '../model/chosen.js';
import { polygonsOf } from '../model/shapes.js';
import { siteOf } from '../model/site.js';
import { get, set, subscribe } from '../state.js';
import { forgetQueue, hasWaiting, keptWork, planArrived } from './planQueue.js';

/** @type {AbortController | null} */
let opening = null;

/** Lists and the plan in hand follow the step. */
export function keepPlans() {
  subscribe((s) => [s.step, s.inventory?.version, s.online], (s) => {
    if (s.step === 'plan' && s.online) void loadPlans();
  });
  subscribe((s) => [s.plan?.view?.priceBook], (s) => void loadBook(s.plan?.view?.priceBook ?? null));
}

export async function loadPlans() {
  try {
    const [units, plans] = await Promise.all([api.units(), api.plans()]);
    set({ units: { status: 'ready', failure: null, value: units.features.map((f) => ({ id: f.id, name: f.properties.name || f.properties.code || `#${f.id}`, version: f.properties.version, box: bounds(f.geometry) })) }, plans: { status: 'ready', value: plans, failure: null } });
  } catch (error) {
    const failure = api.failureOf(error);
    set((s) => ({ units: { ...s.units, status: 'failed', failure }, plans: { ...s.plans, status: 'failed', failure } }));
  }
}

/** @param {string | null} code */
async function loadBook(code) {
  if (!code || get().planBook.value?.code === code) return;
  try {
    set({ planBook: { status: 'ready', value: await api.priceBook(code), failure: null } });
  } catch (error) {
    set({ planBook: { status: 'failed', value: null, failure: api.failureOf(error) } });
  }
}

/** @param {number | null} id null = none is in hand */
export function openPlan(id) {
  opening?.abort();
  forgetQueue();
  set({ chosen: NONE, planHover: null, unitDraft: null, mode: { mode: 'browse' } });
  if (id === null) return set({ plan: null });
  set({ plan: Object.freeze({ id, status: 'loading', failure: null, version: 0, view: null, site: null, items: new Map(), stateHash: '', drift: null, undo: null, redo: null, saving: 0, savedAt: null, conflict: null, refusal: null }) });
  void load(id, (opening = new AbortController()));
}

/** @param {number} id @param {AbortController} mine */
async function load(id, mine) {
  try {
    const [view, site] = await Promise.all([api.plan(id, mine.signal), api.planSite(id, mine.signal)]);
    if (!mine.signal.aborted) planArrived(view, siteOf(site), keptWork(id));
  } catch (error) {
    if (api.isAborted(error) || mine.signal.aborted) return;
    const failure = api.failureOf(error);
    set((s) => (s.plan?.id === id ? { plan: { ...s.plan, status: 'failed', failure } } : {}));
  }
}

/** Reads the plan in hand again. @param {boolean} withSite also the ground it stands on */
export async function reloadPlan(withSite = false) {
  const { plan } = get();
  if (!plan) return;
  const [view, site] = await Promise.all([api.plan(plan.id), withSite ? api.planSite(plan.id) : null]);
  if (get().plan?.id === plan.id) planArrived(view, site ? siteOf(site) : null);
}

/** Says what went wrong. @template T @param {() => Promise<T>} ask @returns {Promise<T | null>} */
export async function trying(ask) {
  try {
    return await ask();
  } catch (error) {
    const failure = api.failureOf(error);
    set({ toast: { text: failure.detail || t('problem.unreachable.hint'), tone: 'bad', seconds: 8 } });
    return null;
  }
}

/** @param {number} unit @param {string} name */
export async function makePlan(unit, name) {
  const made = await trying(() => api.createPlan({ unit, name }));
  if (made) took(made);
}

/** @param {number} id @param {string} name */
export async function branchOf(id, name) {
  const made = await trying(() => api.branchPlan(id, name));
  if (made) took(made);
}

/** @param {PlanView} made */
function took(made) {
  set((s) => ({ plans: { status: 'ready', failure: null, value: [...(s.plans.value ?? []), { ...made.plan, assigned: made.items.length }] } }));
  openPlan(made.plan.id);
}

/** Name, state or books of the plan in hand. @param {Record<string, string>} change */
export async function changeOpenPlan(change) {
  const { plan } = get();
  if (!plan || hasWaiting()) return;
  const made = await trying(() => api.changePlan(plan.id, plan.version, change));
  if (!made) return;
  planArrived(made, null);
  set((s) => ({ plans: { ...s.plans, value: (s.plans.value ?? []).map((p) => (p.id === made.plan.id ? { ...p, ...made.plan } : p)) } }));
}

/** Makes a unit of the compounds or the outline that was drawn, and a first plan for it. */
export async function finishUnit() {
  const draft = get().unitDraft;
  if (!draft || draft.isBusy) return;
  set({ unitDraft: { ...draft, isBusy: true, failure: null } });
  try {
    const geometry = draft.from === 'outline' ? outlineOf(draft) : await api.unitOutline(draft.communities.map((c) => c.id));
    const unit = await api.createUnit(draft.name, geometry);
    await loadPlans();
    set({ unitDraft: null, mode: { mode: 'browse' } });
    await makePlan(unit.id, t('plan.firstName'));
  } catch (error) {
    const failure = api.failureOf(error);
    set({ unitDraft: { ...draft, isBusy: false, failure } });
  }
}

/** @param {UnitDraft} draft @returns {GeoJSON.Polygon} */
function outlineOf(draft) {
  const ring = draft.outline.map((p) => [p.lon, p.lat]);
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
}

/** Fetches the outlines of the compounds of the draft, so that they can be shown. */
export async function outlineCompounds() {
  for (const { id, polygons } of get().unitDraft?.communities ?? []) {
    if (polygons) continue;
    try {
      const found = polygonsOf((await api.place({ kind: 'communities', id })).geometry);
      set(({ unitDraft: d }) => (d ? { unitDraft: { ...d, communities: d.communities.map((c) => (c.id === id ? { ...c, polygons: found } : c)) } } : {}));
    } catch (error) {
      api.failureOf(error);
    }
  }
}
