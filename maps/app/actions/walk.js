// @ts-check
/** Edits of the walk and of the what-if: (doc, …) => doc. They can all be undone. */
import { changes, NO_WHAT_IF, walkFrom } from '../model/walk.js';

/** @param {Doc} doc @param {WalkOrigin} origin @returns {Doc} */
export const walkFromHere = (doc, origin) => ({ ...doc, walk: walkFrom(origin, doc.walk) });

/** @param {Doc} doc @param {WalkQuery['by']} by @returns {Doc} */
export const walkBy = (doc, by) => (doc.walk ? { ...doc, walk: Object.freeze({ ...doc.walk, by }) } : doc);

/** @param {Doc} doc @returns {Doc} */
export const clearWalk = (doc) => ({ ...doc, walk: null });

/** @param {Doc} doc @param {Partial<WhatIf>} change @returns {Doc} nothing changed is nothing assumed */
function withWhatIf(doc, change) {
  const whatIf = { ...doc.whatIf, ...change };
  return { ...doc, whatIf: changes(whatIf) ? Object.freeze(whatIf) : NO_WHAT_IF };
}

/** @param {ReadonlyArray<WhatIfGate>} gates @param {WhatIfGate} gate */
const toggled = (gates, gate) => (gates.some((g) => g.id === gate.id) ? gates.filter((g) => g.id !== gate.id) : [...gates, Object.freeze(gate)]);

/** Opens a closed gate or closes an open one; the second time everything is as it was. @param {Doc} doc @param {WhatIfGate} gate @param {'open' | 'close'} way @returns {Doc} */
export const toggleGate = (doc, gate, way) => withWhatIf(doc, { [way]: toggled(doc.whatIf[way], gate) });

/** @param {Doc} doc @param {LonLat[]} line @returns {Doc} */
export const addPath = (doc, line) => withWhatIf(doc, { paths: [...doc.whatIf.paths, Object.freeze(line.map((p) => Object.freeze(p)))] });

/** @param {Doc} doc @param {number} index @returns {Doc} */
export const removePath = (doc, index) => withWhatIf(doc, { paths: doc.whatIf.paths.filter((_, i) => i !== index) });

/** Whether the diagnosis counts with it. @param {Doc} doc @param {boolean} applied @returns {Doc} */
export const applyWhatIf = (doc, applied) => withWhatIf(doc, { applied });

/** @param {Doc} doc @returns {Doc} */
export const clearWhatIf = (doc) => ({ ...doc, whatIf: NO_WHAT_IF });
