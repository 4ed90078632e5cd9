// @ts-check
/** Plans side by side: which they are, their figures and what is drawn of them; a branch is brought back into its plan. */
import * as api from '../api.js';
import { branchOf, MOST_PLANS, undecided } from '../model/comparing.js';
import { NOTHING } from '../model/diagnosis.js';
import { itemsOf } from '../model/plan.js';
import { siteOf } from '../model/site.js';
import { get, set, subscribe } from '../state.js';
import { loadPlans, reloadPlan } from './planning.js';

/** @type {AbortController | null} */
let asking = null;
/** Sites by their hash: plans of a unit mostly stand on the same. @type {Map<string, SiteModel>} */
const sites = new Map();

/** Follows the step and the plans that are chosen. */
export function keepComparing() {
  subscribe((s) => [s.step === 'compare', s.online], (s) => {
    if (s.step === 'compare' && s.online) void begin();
  });
  subscribe((s) => [s.step === 'compare', s.compared], (s) => {
    if (s.step === 'compare' && s.compared.length) void compareAgain();
  });
}

/** Without a choice: the plan in hand and the others of its unit, else those of the first unit that has two. */
async function begin() {
  await loadPlans();
  const { plans, plan, compared } = get(), all = plans.value ?? [], known = compared.filter((id) => all.some((p) => p.id === id));
  if (known.length) return known.length === compared.length ? undefined : set({ compared: known });
  const unit = plan?.view?.unit ?? all.find((p) => all.filter((q) => q.unit === p.unit).length > 1)?.unit, own = all.filter((p) => p.unit === unit && p.state !== 'SUPERSEDED').map((p) => p.id);
  const first = plan && own.includes(plan.id) ? [plan.id, ...own.filter((id) => id !== plan.id)] : own;
  if (first.length) set({ compared: first.slice(0, 2) });
}

/** Asks for all of it again; what is shown stays until then. */
export async function compareAgain() {
  asking?.abort();
  const mine = (asking = new AbortController()), ids = get().compared.slice(0, MOST_PLANS);
  set((s) => ({ comparison: { ...s.comparison, status: 'loading', failure: null } }));
  try {
    const [value, ...shown] = await Promise.all([ids.length > 1 ? api.comparison(ids, mine.signal) : null, ...ids.map((id) => shownOf(id, mine.signal))]);
    if (mine.signal.aborted) return;
    set({ comparison: value ? { status: 'ready', value, failure: null } : NOTHING, plansShown: new Map(shown.map((x) => [x.view.id, x])) });
  } catch (error) {
    if (api.isAborted(error) || mine.signal.aborted) return;
    const failure = api.failureOf(error);
    set((s) => ({ comparison: { ...s.comparison, status: 'failed', failure } }));
  }
}

/** @param {number} id @param {AbortSignal} signal @returns {Promise<PlanShown>} */
async function shownOf(id, signal) {
  const view = await api.plan(id, signal), hash = view.plan.siteHash, site = sites.get(hash) ?? siteOf(await api.planSite(id, signal));
  sites.set(hash, site);
  return Object.freeze({ view: view.plan, site, items: itemsOf(view.items) });
}

/** The plan and its branch among those that are compared. */
export const mergePair = () => branchOf(get().compared.flatMap((id) => (get().plans.value ?? []).find((p) => p.id === id) ?? []));

/** What would be taken from one plan into the other; writes nothing. @param {number} into @param {number} from */
export async function previewMerge(into, from) {
  const before = get().merging, choices = before?.into === into && before.from === from && before.status !== 'done' ? before.choices : {};
  set({ merging: { into, from, status: 'asking', preview: null, choices, failure: null } });
  await send(into, from, true);
}

/** @param {string[]} keys @param {'mine' | 'theirs'} side */
export const chooseInMerge = (keys, side) => set(({ merging: m }) => (m ? { merging: { ...m, choices: { ...m.choices, ...Object.fromEntries(keys.map((k) => [k, side])) } } } : {}));

/** Brings it in, once all is decided; one step of the plan, which can be undone. */
export async function mergeNow() {
  const { merging: m } = get();
  if (!m?.preview || undecided(m.preview.conflicts, m.choices).length) return;
  set({ merging: { ...m, status: 'merging', failure: null } });
  await send(m.into, m.from, false);
}

/** @param {number} into @param {number} from @param {boolean} dryRun */
async function send(into, from, dryRun) {
  const choices = { ...get().merging?.choices }, version = get().merging?.preview?.version ?? null;
  try {
    const preview = await api.mergePlan(into, { from, choices: dryRun ? {} : choices, dryRun }, dryRun ? null : version);
    set(({ merging: m }) => (m?.into === into && m.from === from ? { merging: { ...m, status: dryRun ? 'ready' : 'done', preview } } : {}));
    if (!dryRun) await changed(into);
  } catch (error) {
    const failure = api.failureOf(error);
    set(({ merging: m }) => (m?.into === into && m.from === from ? { merging: { ...m, status: 'ready', failure } } : {}));
  }
}

/** Takes the merge back. */
export async function undoMerge() {
  const { merging: m } = get();
  if (m?.status !== 'done' || !m.preview) return;
  try {
    await api.stepPlan(m.into, m.preview.version, 'undo');
    set({ merging: null });
    await changed(m.into);
  } catch (error) {
    const failure = api.failureOf(error);
    set({ merging: { ...m, failure } });
  }
}

/** @param {number} plan */
async function changed(plan) {
  if (get().plan?.id === plan) await reloadPlan();
  await compareAgain();
}
