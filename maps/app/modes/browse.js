// @ts-check
/** Pan and click: a click selects what lies under it. */
import { select } from '../actions/select.js';
import { edit, get, set } from '../state.js';
import { under } from './pointer.js';

/** @param {import('../layers/desk.js').Desk} desk @param {LonLat} p */
export function clickInBrowse(desk, p) {
  const thing = under(desk, p);
  if (!thing && !get().doc.selection) return;
  edit(thing ? 'step.select' : 'step.unselect', select, thing ? { kind: thing.kind, id: thing.id } : null);
  if (thing) set((s) => ({ tab: 'selected', diagnoseTab: s.diagnoseTab === 'norms' ? 'gaps' : s.diagnoseTab, pointed: null, ...(['communities', 'facilities', 'idle-spaces'].includes(thing.kind) ? { tableTab: /** @type {any} */ (thing.kind) } : {}) }));
}
