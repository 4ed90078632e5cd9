// @ts-check
/** Sets values of norms and assumptions; undo and redo set them back and again. One after the other, never two at once. */
import { addEdit } from '../actions/values.js';
import * as api from '../api.js';
import { normsOf } from '../model/diagnosis.js';
import { toSend, valueEdit } from '../model/norms.js';
import { edit, get, set, subscribe } from '../state.js';

/** What the service has of the edits. @type {readonly ValueEdit[]} */
let made = [];
let serial = 0, isSending = false;
/** @type {AbortController | null} */
let comparing = null;

/** Sets a value; it becomes a step that can be undone once the service has taken it. @param {Omit<ValueEdit, 'key'>} wanted @returns {Promise<Failure | null>} why not */
export async function changeValue(wanted) {
  const e = valueEdit(wanted, ++serial);
  if (!e) return null;
  try {
    const before = await send(e, e.to);
    made = [...made, e];
    edit(e.of === 'norms' ? 'step.norm' : 'step.assumption', addEdit, e);
    void compare(before, e);
    return null;
  } catch (error) {
    const failure = api.failureOf(error);
    if (failure.status === 412) await reload(e);
    return failure;
  }
}

/** Undo and redo change the list of edits: the service follows. */
export function keepEdits() {
  subscribe((s) => [s.doc.edits], () => void follow());
}

async function follow() {
  if (isSending) return;
  isSending = true;
  try {
    for (let next = toSend(made, get().doc.edits)[0]; next; next = toSend(made, get().doc.edits)[0]) {
      const { edit: e, value, isBack } = next;
      const before = await send(e, value);
      made = isBack ? made.filter((x) => x.key !== e.key) : [...made, e];
      void compare(before, isBack ? { ...e, from: e.to, to: e.from } : e);
    }
  } catch (error) {
    const failure = api.failureOf(error);
    set((s) => ({ doc: { ...s.doc, edits: made }, toast: { text: failure.detail || failure.title, tone: 'bad', seconds: 8 } }));
  } finally {
    isSending = false;
  }
}

/** @param {ValueEdit} e @param {number | null} value @returns {Promise<string>} what was before, to compare with */
async function send(e, value) {
  if (e.of === 'assumptions') {
    const { revision } = get().assumptions.value ?? (await api.assumptions());
    const now = await api.changeAssumptions(revision, [{ code: e.field, value: value ?? NaN, reason: e.reason }]);
    set((s) => ({ assumptions: { status: 'ready', value: now, failure: null }, turn: s.turn + 1 }));
    return `assumptions:${revision}`;
  }
  const shown = get().normSet.value, { revision } = shown?.code === e.set ? shown : await api.normSet(e.set);
  const now = await api.changeNorms(e.set, revision, [{ norm: e.norm ?? '', field: e.field, value, reason: e.reason }]);
  set((s) => ({ ...(normsOf(s.choice.norms).code === e.set ? { normSet: /** @type {const} */ ({ status: 'ready', value: now, failure: null }) } : {}), turn: s.turn + 1 }));
  return `norms:${e.set}@${revision}`;
}

/** Somebody else was faster: show what there is now. @param {ValueEdit} e */
async function reload(e) {
  if (e.of === 'assumptions') set({ assumptions: { status: 'ready', value: await api.assumptions(), failure: null } });
  else if (get().normSet.value?.code === e.set) set({ normSet: { status: 'ready', value: await api.normSet(e.set), failure: null } });
}

/** What the last change did. @param {string} against @param {ValueEdit} e */
async function compare(against, e) {
  comparing?.abort();
  const mine = (comparing = new AbortController());
  set({ changes: { status: 'loading', value: null, failure: null, edit: e } });
  try {
    const value = await api.gapChanges(get().choice, against, mine.signal);
    if (!mine.signal.aborted) set({ changes: { status: 'ready', value, failure: null, edit: e } });
  } catch (error) {
    if (api.isAborted(error) || mine.signal.aborted) return;
    set({ changes: { status: 'failed', value: null, failure: api.failureOf(error), edit: e } });
  }
}
