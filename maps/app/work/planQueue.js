// @ts-check
/** Sends what is done to the plan in hand, one after the other. The page shows it at once; what the service does not take goes back. */
import * as api from '../api.js';
import { t } from '../i18n.js';
import { isTold, lockedIn, itemsOf, resolved, sizeOf, withChanges, withEdits, without } from '../model/plan.js';
import { editsOf, isAway, keptFrom, keptText, undoStep } from '../model/queue.js';
import { siteOf } from '../model/site.js';
import { get, set, subscribe } from '../state.js';

/** @typedef {import('../model/queue.js').Errand} Errand */

/** What waits, the first is on its way. @type {readonly Errand[]} */
let errands = [];
/** What the service has. @type {ReadonlyMap<string, PlanItem>} */
let saved = new Map();
/** @type {{ undo: PlanStep | null, redo: PlanStep | null }} */
let said = { undo: null, redo: null };
let isSending = false, turn = 0;

/** How often it is looked what others did meanwhile, milliseconds. */
const LOOK_EVERY = 30_000;

/** Where it is kept what waits for a plan. @param {number} plan */
const KEY = (plan) => `zhibu.waiting.${plan}`;

export const hasWaiting = () => errands.length > 0;

/** Another plan comes in hand; what waits for this one stays kept. */
export function forgetQueue() {
  errands = [];
  turn += 1;
  isSending = false;
}

/** The service comes back, or the page is closed too early. */
export function keepQueue() {
  subscribe((s) => [s.online], (s) => {
    if (s.online) void send();
  });
  setInterval(() => void lookForOthers(), LOOK_EVERY);
  document.addEventListener('visibilitychange', () => void lookForOthers());
  window.addEventListener('beforeunload', (e) => {
    if (errands.length) e.preventDefault();
  });
}

/** Takes over what others did to the plan in hand. */
async function lookForOthers() {
  const { plan, step, online } = get(), mine = turn;
  if (step !== 'plan' || plan?.status !== 'ready' || errands.length || plan.conflict || !online || document.visibilityState !== 'visible') return;
  try {
    const log = await api.planLog(plan.id, plan.version, false);
    if (!log.length || mine !== turn || errands.length) return;
    await reread(true);
    set({ toast: { text: t('plan.others', { n: log.length, who: [...new Set(log.map((e) => e.actor))].join(', ') }), tone: 'ok', seconds: 6 } });
  } catch (error) {
    api.failureOf(error);
  }
}

/** @param {PlanView} view @param {SiteModel | null} site null = as it was @param {ReturnType<typeof keptWork>} [kept] what is to be done on it: on the version it was done on, so that nobody's work is overwritten */
export function planArrived(view, site, kept = null) {
  saved = itemsOf(view.items);
  said = { undo: view.history.undo ?? null, redo: view.history.redo ?? null };
  if (kept) errands = kept.errands;
  put({ status: 'ready', failure: null, version: Math.min(kept?.version ?? Infinity, view.plan.version), view: view.plan, drift: view.drift, stateHash: view.stateHash, ...(site ? { site } : {}) });
  if (!kept) return;
  set({ toast: { text: t('plan.resumed', { n: errands.length }), tone: 'ok', seconds: 8 } });
  void send();
}

/** What waited for a plan when its page was closed. @param {number} id */
export const keptWork = (id) => keptFrom(localStorage.getItem(KEY(id)));

/** @param {number} id @param {number} version */
function keepWaiting(id, version) {
  try {
    if (errands.length) localStorage.setItem(KEY(id), keptText(version, errands));
    else localStorage.removeItem(KEY(id));
  } catch {
    // the browser keeps no more: as long as something waits, it asks before the page is closed
  }
}

/** Shows what is saved with what waits. @param {Partial<PlanOpen>} [change] */
function put(change = {}) {
  const { plan } = get();
  if (!plan) return;
  const last = errands.at(-1);
  keepWaiting(plan.id, change.version ?? plan.version);
  set({ plan: Object.freeze({ ...plan, ...change, items: withEdits(saved, editsOf(errands)), saving: errands.length, undo: undoStep(errands, said.undo), redo: last?.kind === 'edit' ? null : said.redo }) });
}

/** Does something to the plan. Locked targets are left out and named. @param {PlanEdit} wanted @returns {boolean} whether anything changes */
export function doEdit(wanted) {
  const { plan } = get();
  if (!plan?.site || !plan.view) return false;
  if (plan.view.state === 'APPROVED' || plan.view.state === 'SUPERSEDED') return refuse(wanted.label, 'closed', plan.view.state);
  const locked = lockedIn(plan.items, wanted), edit = locked.length ? without(wanted, locked) : wanted;
  if (locked.length) refuse(wanted.label, 'locked', locked.map((target) => plan.site?.byTarget.get(target)?.name || target).join(', '), locked.length);
  if (!sizeOf(edit)) return false;
  errands = [...errands, { kind: 'edit', edit }];
  put(locked.length ? {} : { refusal: null });
  void send();
  return true;
}

/** @param {string} label @param {'locked' | 'closed'} why @param {string} detail @param {number} [count] */
function refuse(label, why, detail, count = 0) {
  put({ refusal: { label, failure: { title: why, detail, status: count } } });
  return false;
}

/** @param {'undo' | 'redo' | 'rebase'} way @returns {PlanStep | null} the step it is about, as far as the page knows */
export function doStep(way) {
  const { plan } = get();
  const step = way === 'undo' ? plan?.undo : way === 'redo' ? plan?.redo : null;
  if (!plan || (way !== 'rebase' && !step)) return null;
  errands = [...errands, { kind: way }];
  put();
  void send();
  return step ?? null;
}

async function send() {
  const { plan } = get(), mine = turn;
  if (isSending || !errands.length || plan?.status !== 'ready') return;
  isSending = true;
  try {
    while (errands.length && mine === turn) {
      const now = get().plan, [errand] = errands;
      if (!now) return;
      const answer = errand.kind === 'edit' ? await api.editPlan(now.id, now.version, errand.edit) : await api.stepPlan(now.id, now.version, errand.kind);
      if (mine !== turn) return;
      await took(answer);
    }
  } catch (error) {
    const failure = api.failureOf(error);
    if (mine !== turn) return;
    if (!isAway(failure.status)) await failed(failure);
    else put();
  } finally {
    if (mine === turn) isSending = false;
  }
  if (mine === turn && errands.length && get().online) void send();
}

/** @param {PlanEdited} answer */
async function took(answer) {
  const { plan } = get();
  if (!plan?.view) return;
  const [errand] = errands;
  errands = errands.slice(1);
  // what is shown already stays the same object: nothing is drawn anew for it
  saved = errand.kind === 'edit' && !errands.length && isTold(plan.items, answer.changes) ? plan.items : withChanges(saved, answer.changes);
  said = { undo: answer.history.undo ?? null, redo: answer.history.redo ?? null };
  const moved = answer.siteHash !== plan.view.siteHash;
  put({ version: answer.version, stateHash: answer.stateHash, savedAt: Date.now(), view: { ...plan.view, version: answer.version, siteHash: answer.siteHash } });
  if (answer.rebased || moved) await reread(moved);
}

/** @param {boolean} withSite */
async function reread(withSite) {
  const { plan } = get();
  if (!plan) return;
  const [view, site] = await Promise.all([api.plan(plan.id), withSite ? api.planSite(plan.id) : null]);
  if (get().plan?.id === plan.id) planArrived(view, site ? siteOf(site) : null);
}

/** What was refused is taken back and shown; where somebody else changed the same, both are shown. @param {Failure} failure */
async function failed(failure) {
  const [errand] = errands;
  errands = errands.slice(1);
  const label = errand.kind === 'edit' ? errand.edit.label : errand.kind;
  put({ refusal: failure.status === 412 && failure.conflicts?.length ? null : { label, failure } });
  if (failure.status !== 412 && failure.status !== 409) return;
  await reread(false);
  if (errand.kind === 'edit' && failure.conflicts?.length) put({ conflict: { edit: errand.edit, conflicts: failure.conflicts, choices: {} } });
  else if (errand.kind !== 'edit' && failure.status === 412) put({ refusal: null });
}

/** @param {string} key @param {'mine' | 'theirs'} side */
export function decide(key, side) {
  const notice = get().plan?.conflict;
  if (notice) put({ conflict: { ...notice, choices: { ...notice.choices, [key]: side } } });
}

/** Sends again what was decided for mine. @param {'mine' | 'theirs'} [all] one side for all that are undecided */
export function settle(all) {
  const notice = get().plan?.conflict;
  if (!notice) return;
  const choices = { ...Object.fromEntries(notice.conflicts.map((c) => [c.key, all ?? /** @type {const} */ ('theirs')])), ...notice.choices };
  put({ conflict: null });
  doEdit(resolved({ ...notice, choices }));
}

/** @param {'refusal' | 'conflict'} what */
export const dismiss = (what) => put({ [what]: null });
