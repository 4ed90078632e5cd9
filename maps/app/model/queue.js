// @ts-check
/** Edits on their way to the service, in order; each waits for the one before. What waits is kept where a closed page does not take it along. */

/** @typedef {{ kind: 'edit', edit: PlanEdit } | { kind: 'undo' } | { kind: 'redo' } | { kind: 'rebase' }} Errand */

/** The edits among errands, for the picture the page shows before the service has answered. @param {ReadonlyArray<Errand>} errands @returns {PlanEdit[]} */
export const editsOf = (errands) => errands.flatMap((e) => (e.kind === 'edit' ? [e.edit] : []));

/** Nobody answered, or nobody could: try again later. @param {number} status */
export const isAway = (status) => [0, 502, 503, 504].includes(status);

/** What shall be undone next, as far as the page knows: the last edit that waits, else what the service says. @param {ReadonlyArray<Errand>} errands @param {PlanStep | null} said @returns {PlanStep | null} */
export function undoStep(errands, said) {
  const last = errands.at(-1);
  if (last?.kind !== 'edit') return said;
  return { sequence: 0, label: last.edit.label, count: last.edit.put.length + last.edit.remove.length };
}

/** What waits for a plan, as text to be kept, with the version it was done on. @param {number} version @param {ReadonlyArray<Errand>} errands */
export const keptText = (version, errands) => JSON.stringify({ version, errands });

/** What was kept; nothing where the text is none of ours. @param {string | null} text @returns {{ version: number, errands: readonly Errand[] } | null} */
export function keptFrom(text) {
  try {
    const kept = JSON.parse(text ?? 'null');
    const isWhole = Number.isInteger(kept?.version) && Array.isArray(kept.errands) && kept.errands.length && kept.errands.every(isErrand);
    return isWhole ? { version: kept.version, errands: kept.errands } : null;
  } catch {
    return null;
  }
}

/** @param {any} e @returns {e is Errand} */
const isErrand = (e) => ['undo', 'redo', 'rebase'].includes(e?.kind) || (e?.kind === 'edit' && typeof e.edit?.label === 'string' && Array.isArray(e.edit.put) && Array.isArray(e.edit.remove));
