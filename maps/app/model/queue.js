// @ts-check
/** Edits on their way to the service, in order; each waits for the one before. */

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
