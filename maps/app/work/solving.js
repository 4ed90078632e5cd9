// @ts-check
/** Sitings: asked for, watched while they are solved, stopped, opened again, made part of a plan. What runs is watched in every step. */
import * as api from '../api.js';
import { NOTHING } from '../model/diagnosis.js';
import { isRunning, withBeat } from '../model/siting.js';
import { areaFrom, bodyOf, draftFrom, faultsOf, formatArea, withReaches } from '../model/sitingRequest.js';
import { t } from '../i18n.js';
import { get, set, setSite, subscribe } from '../state.js';
import { openPlan, trying } from './planning.js';
import * as service from './sitingApi.js';

/** Ends the watching of the siting before. */
let unwatch = () => {};

export function keepSitings() {
  subscribe((s) => [s.step === 'site', s.online], (s) => {
    if (s.step === 'site' && s.online) void loadSitings();
  });
  subscribe((s) => [s.site.id, s.online], (s) => {
    if (s.online) void open(s.site.id);
  });
}

export async function loadSitings() {
  try {
    const value = await service.sitings();
    setSite((x) => ({ sitings: { status: 'ready', value, failure: null }, id: x.id ?? value.find(isRunning)?.id ?? null }));
  } catch (error) {
    const failure = api.failureOf(error);
    setSite((x) => ({ sitings: { ...x.sitings, status: 'failed', failure } }));
  }
}

/** @param {number | null} id */
async function open(id) {
  unwatch();
  if (id === null) return setSite({ siting: NOTHING, beats: [], other: null, asked: {} });
  if (get().site.siting.value?.id !== id) setSite({ siting: { status: 'loading', value: null, failure: null }, beats: [], other: null, asked: {} });
  try {
    const value = await service.siting(id);
    if (get().site.id !== id) return;
    // what is looked at is the area it was asked for, with its types
    setSite((x) => {
      const area = areaFrom(value.request, x.area), isSame = formatArea(area) === formatArea(x.area);
      return { ...(isSame ? {} : { area, space: null }), metric: metricOf(value), draft: withReaches(x.draft, value.request), types: value.request.types.map((y) => y.type) };
    });
    arrived(value);
    void loadNames(value);
    if (isRunning(value)) watch(id);
  } catch (error) {
    const failure = api.failureOf(error);
    if (get().site.id === id) setSite({ siting: { status: 'failed', value: null, failure } });
  }
}

/** @param {{ request: SitingBody }} of @returns {Metric} */
const metricOf = ({ request }) => (String(request.metric ?? '').toLowerCase() === 'walk' ? 'walk' : 'straight');

/** @param {number} id */
function watch(id) {
  unwatch = service.watchSiting(id, arrived, () => void ended(id));
}

/** @param {Siting} value */
function arrived(value) {
  if (get().site.id !== value.id) return;
  setSite((x) => ({ siting: { status: 'ready', value, failure: null }, beats: withBeat(x.beats, value.progress), sitings: { ...x.sitings, value: x.sitings.value?.map((e) => (e.id === value.id ? entryOf(value) : e)) ?? null } }));
}

/** @param {Siting} s @returns {SitingEntry} */
function entryOf({ answer, ...entry }) {
  return { ...entry, ...(answer ? { costYuan: answer.costYuan, newlyServed: answer.newlyServed, chosen: answer.chosen.length } : {}) };
}

/** The stream ends with the siting, or with the line. @param {number} id */
async function ended(id) {
  if (get().site.id !== id || !get().online) return;
  try {
    const value = await service.siting(id);
    arrived(value);
    if (isRunning(value)) return watch(id);
    void loadNames(value);
    await loadSitings();
    if (get().step !== 'site') set({ toast: { text: t('site.endedElsewhere', { name: value.name }), tone: value.state === 'FAILED' ? 'bad' : 'ok', seconds: 8 } });
  } catch (error) {
    api.failureOf(error);
  }
}

/** Compounds that are served, by name. @param {Siting} s */
async function loadNames({ answer }) {
  const unknown = (answer?.communities ?? []).map((c) => c.community).filter((id) => id > 0 && !get().site.names[id]).slice(0, 60);
  const found = await Promise.all(unknown.map(async (id) => {
    try {
      const { properties: p } = await api.place({ kind: 'communities', id });
      return [id, p.name || p.code || `#${id}`];
    } catch (error) {
      api.failureOf(error);
      return [id, `#${id}`];
    }
  }));
  if (found.length) setSite((x) => ({ names: { ...x.names, ...Object.fromEntries(found) } }));
}

/** @param {string} name where none was typed @returns {Promise<boolean>} whether it was taken */
export async function solve(name) {
  const { site } = get(), types = site.types ?? [];
  if (site.isSending) return false;
  setSite({ isSending: true, faults: {}, refusal: null });
  try {
    const value = await service.createSiting(bodyOf(site.area, site.metric, types, site.draft, name));
    setSite((x) => ({ isSending: false, id: value.id, siting: { status: 'ready', value, failure: null }, beats: [], other: null, asked: {}, tab: 'answer', sitings: { ...x.sitings, value: [entryOf(value), ...(x.sitings.value ?? [])] } }));
    return true;
  } catch (error) {
    const failure = api.failureOf(error);
    setSite({ isSending: false, refusal: failure, faults: faultsOf(failure, types) });
    return false;
  }
}

/** The best answer so far is kept. */
export async function stop() {
  const { id } = get().site;
  if (id !== null) await trying(() => service.stopSiting(id));
}

/** @param {number} id */
export const openSiting = (id) => setSite({ id, tab: 'answer' });

/** @param {number} id */
export async function removeSiting(id) {
  if ((await trying(() => service.deleteSiting(id))) === null) return;
  setSite((x) => ({ sitings: { ...x.sitings, value: x.sitings.value?.filter((e) => e.id !== id) ?? null }, ...(x.id === id ? { id: null } : {}), ...(x.other?.id === id ? { other: null } : {}) }));
}

/** Brings area, types and form back as they were asked. @param {Siting} value */
export function asAsked({ request, answer }) {
  setSite((x) => ({ area: areaFrom(request, x.area), metric: metricOf({ request }), types: request.types.map((y) => y.type), draft: draftFrom(request, [...x.draft.locks, ...(answer?.chosen ?? []).map((c) => /** @type {SiteLock} */ ({ space: c.space, type: c.type, name: c.name, way: 'in' }))]), tab: 'solve', faults: {}, refusal: null }));
}

/** Puts another answer beside the one that is open. @param {number | null} id */
export async function besideOther(id) {
  const other = id === null ? null : await trying(() => service.siting(id));
  setSite({ other });
}

/** Opens the branch that has the answer in it. @param {number} id @param {number} plan @param {string} name @returns {Promise<Failure | null>} what went wrong */
export async function useAnswer(id, plan, name) {
  try {
    const made = await service.sitingPlan(id, plan, name);
    openPlan(made.plan);
    set({ step: 'plan', toast: { text: t('site.used', { name }), tone: 'ok', seconds: 6 } });
    return null;
  } catch (error) {
    return api.failureOf(error);
  }
}
