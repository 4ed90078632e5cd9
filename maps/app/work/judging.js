// @ts-check
/** Has the plan in hand judged after each edit that is saved; the last one wins, what is shown is said to be old until it comes. */
import * as api from '../api.js';
import { NOTHING } from '../model/diagnosis.js';
import { waiverKey, waiverOf } from '../model/judged.js';
import { get, set, subscribe } from '../state.js';
import { doEdit } from './planQueue.js';

/** Where steps come faster than they are judged, they are judged together once there is such a rest, milliseconds. */
const REST = 200;
const FAST = 1000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {AbortController | null} */
let asking = null;
/** A judgement is on its way. */
let isAsking = false;
/** When the last one was given up for a newer step, milliseconds. */
let givenUpAt = 0;

/** Follows the plan in hand. */
export function keepJudging() {
  subscribe((s) => [s.step === 'plan', s.plan?.id, s.plan?.status, s.plan?.version, s.plan?.saving === 0, s.online], ({ step, plan, judged, online }) => {
    if (judged.value && judged.value.basis.plan !== plan?.id) set({ judged: NOTHING });
    if (step !== 'plan' || !plan || plan.status !== 'ready' || !online) return;
    if (isJudged()) return;
    set((s) => ({ judged: { ...s.judged, status: 'loading' } }));
    stop();
    if (plan.saving > 0) return;
    if (Date.now() - givenUpAt < FAST) timer = setTimeout(() => void judge(plan.id, (asking = new AbortController())), REST);
    else void judge(plan.id, (asking = new AbortController()));
  });
  subscribe((s) => [s.plan?.view?.financeBook], (s) => void loadFinance(s.plan?.view?.financeBook ?? null));
}

function stop() {
  clearTimeout(timer);
  if (isAsking) givenUpAt = Date.now();
  asking?.abort();
}

/** What is shown is of the plan as it is now. */
function isJudged() {
  const { plan, judged } = get();
  return judged.status === 'ready' && plan?.saving === 0 && judged.value?.basis.plan === plan.id && judged.value.basis.version === plan.version;
}

/** Asks again, e.g. after a failure. */
export function judgeAgain() {
  const { plan } = get();
  stop();
  if (plan) void judge(plan.id, (asking = new AbortController()));
}

/** @param {number} id @param {AbortController} mine */
async function judge(id, mine) {
  isAsking = true;
  set((s) => (s.judged.status === 'loading' && !s.judged.failure ? {} : { judged: { ...s.judged, status: 'loading', failure: null } }));
  try {
    const value = await api.evaluation(id, mine.signal);
    if (mine.signal.aborted || get().plan?.id !== id) return;
    set({ judged: { status: 'ready', value, failure: null } });
  } catch (error) {
    if (api.isAborted(error) || mine.signal.aborted) return;
    const failure = api.failureOf(error);
    set((s) => ({ judged: { ...s.judged, status: 'failed', failure } }));
  } finally {
    if (asking === mine) isAsking = false;
  }
}

/** @param {string | null} code */
async function loadFinance(code) {
  if (!code || get().financeBook.value?.code === code.split('@')[0]) return;
  try {
    set({ financeBook: { status: 'ready', value: await api.financeBook(code), failure: null } });
  } catch (error) {
    set({ financeBook: { status: 'failed', value: null, failure: api.failureOf(error) } });
  }
}

/** Accepts a finding with a reason. @param {Finding} f @param {string} reason */
export const waive = (f, reason) => doEdit({ label: 'waive', put: [waiverOf(f, reason)], remove: [] });

/** @param {WaiverItem} w */
export const unwaive = (w) => doEdit({ label: 'unwaive', put: [], remove: [waiverKey(w)] });

/** A parameter this plan sets for itself; without a value that of the book holds again. @param {string} code @param {number | null} value @param {string} reason */
export const setTerm = (code, value, reason) => doEdit(value === null ? { label: 'term', put: [], remove: [`term/${code}`] } : { label: 'term', put: [{ item: 'term', code, value, reason }], remove: [] });

/** @param {any} item an operating right */
export const setRight = (item) => doEdit({ label: 'right', put: [item], remove: [] });

/** @param {string} target */
export const removeRight = (target) => doEdit({ label: 'right', put: [], remove: [`right/${target}`] });
