// @ts-check
/** Keeps the candidates of an area in step with what is asked: its outline, the types its spaces can become, the ranking of one type. */
import * as api from '../api.js';
import { NOTHING } from '../model/diagnosis.js';
import { circleRing, outlineRing } from '../model/ellipsoid.js';
import { isAreaSaid, startTypes } from '../model/siting.js';
import { reachOf } from '../model/sitingRequest.js';
import { polygonsOf } from '../model/shapes.js';
import { get, set, setSite, subscribe } from '../state.js';
import { loadPlans } from './planning.js';
import * as service from './sitingApi.js';

const PAUSE = 200;

export function keepCandidates() {
  subscribe((s) => [s.step === 'site', s.online, s.inventory?.version], (s) => {
    if (s.step === 'site' && s.online) void begin();
  });
  follow((s) => [s.site.area], outline);
  follow((s) => [s.site.area, s.site.metric, s.inventory?.version, s.turn], overview);
  follow((s) => [s.site.area, s.site.metric, s.site.type, reachOf(s.site.draft.values, s.site.type ?? ''), s.inventory?.version, s.turn], ranking);
}

/** Without an area: the unit of the plan in hand, else the first. */
async function begin() {
  await loadPlans();
  const { site, plan, units } = get(), known = units.value ?? [];
  const unit = known.find((u) => u.id === site.area.unit) ?? known.find((u) => u.id === plan?.view?.unit) ?? known[0];
  if (site.area.kind === 'unit' && unit && unit.id !== site.area.unit) setSite({ area: { ...site.area, unit: unit.id } });
}

/** Asks again whenever a picked value changes, after a moment; the question before is cancelled. @param {(s: State) => unknown[]} pick @param {(s: State, signal: AbortSignal) => Promise<void>} ask */
function follow(pick, ask) {
  /** @type {AbortController | null} */
  let running = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  subscribe((s) => [s.step === 'site', s.online, ...pick(s)], (s) => {
    if (s.step !== 'site' || !s.online) return;
    clearTimeout(timer);
    running?.abort();
    const mine = (running = new AbortController());
    timer = setTimeout(async () => {
      try {
        await ask(get(), mine.signal);
      } catch (error) {
        if (!api.isAborted(error) && !mine.signal.aborted) throw error;
      }
    }, PAUSE);
  });
}

/** @param {State} s @param {AbortSignal} signal */
async function outline({ site: { area } }, signal) {
  try {
    const polygons = await outlineOf(area, signal);
    if (!signal.aborted) setSite({ outline: polygons });
  } catch (error) {
    if (api.isAborted(error)) return;
    api.failureOf(error);
    setSite({ outline: [] });
  }
}

/** @param {SiteArea} area @param {AbortSignal} signal @returns {Promise<Site['outline']>} */
async function outlineOf(area, signal) {
  if (!isAreaSaid(area)) return [];
  if (area.kind === 'unit') return polygonsOf((await service.unit(/** @type {number} */ (area.unit), signal)).geometry);
  const ring = (/** @type {LonLat[]} */ points) => [[points.map((p) => [p.lon, p.lat])]];
  if (area.kind === 'circle') return ring(circleRing(/** @type {LonLat} */ (area.point), area.radius));
  const place = await api.place({ kind: 'communities', id: /** @type {number} */ (area.community) }, signal);
  setSite((x) => ({ names: { ...x.names, [place.id]: place.properties.name ?? place.properties.code ?? `#${place.id}` } }));
  return ring(outlineRing(polygonsOf(place.geometry).flatMap((rings) => rings[0].map(([lon, lat]) => ({ lon, lat }))), area.radius));
}

/** @param {State} s @param {AbortSignal} signal */
async function overview({ site }, signal) {
  if (!isAreaSaid(site.area)) return setSite({ overview: NOTHING });
  setSite((x) => ({ overview: { ...x.overview, status: 'loading', failure: null } }));
  try {
    const [value, short] = await Promise.all([service.candidates(site.area, site.metric, { limit: 1 }, signal), site.types === null ? shortTypes(site.area, signal) : null]);
    if (signal.aborted) return;
    const open = short ?? value.types.filter((x) => (x.ranked[0]?.newlyServed ?? 0) > 0).map((x) => x.type), ranked = value.types.map((x) => x.type);
    setSite((x) => {
      const codes = [...ranked, ...value.withoutDistance.map((y) => y.type).filter((c) => reachOf(x.draft.values, c) !== null)];
      const types = x.types?.filter((c) => codes.includes(c)) ?? startTypes(value.types, open);
      return { overview: { status: 'ready', value, failure: null }, types, type: x.type && codes.includes(x.type) ? x.type : types[0] ?? codes[0] ?? null };
    });
  } catch (error) {
    if (api.isAborted(error) || signal.aborted) return;
    const failure = api.failureOf(error);
    setSite((x) => ({ overview: { ...x.overview, status: 'failed', failure } }));
  }
}

/** What a compound goes short of; of other areas the service says it by who would be newly served. @param {SiteArea} area @param {AbortSignal} signal @returns {Promise<string[] | null>} */
async function shortTypes(area, signal) {
  if (area.kind !== 'community' || area.community === null) return null;
  const { gaps } = await api.gaps(get().choice, { kind: 'communities', id: area.community }, signal);
  return gaps.filter((g) => g.verdict === 'SHORT').flatMap((g) => g.facilityType ?? []);
}

/** @param {State} s @param {AbortSignal} signal */
async function ranking({ site }, signal) {
  if (!isAreaSaid(site.area) || !site.type) return setSite({ ranked: NOTHING });
  setSite((x) => ({ ranked: { ...x.ranked, status: 'loading', failure: null } }));
  try {
    const [value] = (await service.candidates(site.area, site.metric, { types: [site.type], limit: service.MOST, reach: reachOf(site.draft.values, site.type) }, signal)).types;
    if (!signal.aborted) setSite((x) => ({ ranked: { status: 'ready', value: value ?? null, failure: null }, space: value?.ranked.some((c) => c.space === x.space) ? x.space : null }));
  } catch (error) {
    if (api.isAborted(error) || signal.aborted) return;
    const failure = api.failureOf(error);
    setSite((x) => ({ ranked: { ...x.ranked, status: 'failed', failure } }));
  }
}

/** Another area: what was looked at in the one before is over. @param {Partial<SiteArea>} change */
export const changeArea = (change) => setSite(({ area }) => ({ area: { ...area, ...change }, space: null, hover: null }));

/** Says how far a type reaches that the norms say nothing of: it is looked at and ticked. @param {string} type @param {number} metres */
export const giveReach = (type, metres) => setSite((x) => ({ type, space: null, types: [...(x.types ?? []).filter((c) => c !== type), type], draft: { ...x.draft, values: { ...x.draft.values, [`${type}.radiusMetres`]: String(metres) } } }));

/** A click on the map says where the circle, or which the compound is. @param {LonLat} p @param {{ id: number, name: string } | null} compound */
export function areaAt(p, compound) {
  const { site } = get();
  if (site.area.kind === 'community') {
    if (!compound) return;
    setSite((x) => ({ names: { ...x.names, [compound.id]: compound.name || `#${compound.id}` } }));
    changeArea({ community: compound.id });
  } else changeArea({ kind: 'circle', point: p });
  set({ mode: { mode: 'browse' } });
}

/** Asks for everything again. */
export const askAgain = () => set((s) => ({ turn: s.turn + 1 }));
