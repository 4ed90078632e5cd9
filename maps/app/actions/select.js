// @ts-check
/** What is selected: (doc, …) => doc. */

/** @param {Doc} doc @param {Ref | null} selection @returns {Doc} */
export const select = (doc, selection) => ({ ...doc, selection });

/** @param {Ref | null | undefined} a @param {Ref | null | undefined} b */
export const sameRef = (a, b) => (!a && !b) || (!!a && !!b && a.kind === b.kind && a.id === b.id);
