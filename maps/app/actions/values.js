// @ts-check
/** Values set by hand: (doc, …) => doc. Undoing such a step sets the value before. */

/** @param {Doc} doc @param {ValueEdit} edit @returns {Doc} */
export const addEdit = (doc, edit) => ({ ...doc, edits: [...doc.edits, edit] });
