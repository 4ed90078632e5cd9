// @ts-check
/** Undo and redo as two stacks of documents; each entry carries the name of the step that left it. */

const DEPTH = 100;

/** @type {StepHistory} */
export const NO_HISTORY = Object.freeze({ past: [], future: [] });

/** @param {StepHistory} history @param {string} label key of the step's name @param {Doc} before @returns {StepHistory} */
export const remember = (history, label, before) => ({ past: [...history.past, { label, doc: before }].slice(-DEPTH), future: [] });

/** @param {StepHistory} history @param {Doc} now @returns {{ history: StepHistory, doc: Doc, label: string } | null} null when there is nothing to undo */
export function undo(history, now) {
  const last = history.past.at(-1);
  if (!last) return null;
  return { doc: last.doc, label: last.label, history: { past: history.past.slice(0, -1), future: [{ label: last.label, doc: now }, ...history.future] } };
}

/** @param {StepHistory} history @param {Doc} now @returns {{ history: StepHistory, doc: Doc, label: string } | null} */
export function redo(history, now) {
  const [next, ...rest] = history.future;
  if (!next) return null;
  return { doc: next.doc, label: next.label, history: { past: [...history.past, { label: next.label, doc: now }], future: rest } };
}
