// @ts-check
/** Pan and click: a click selects what lies under it. */
import { toggleArea } from '../actions/score.js';
import { select } from '../actions/select.js';
import { edit, get, set } from '../state.js';
import { under } from './pointer.js';

/** @param {import('../layers/desk.js').Desk} desk @param {LonLat} p @param {boolean} isAdding Shift: the compound stands beside the others in the scorecard */
export function clickInBrowse(desk, p, isAdding) {
  const thing = under(desk, p);
  if (isAdding && get().step === 'diagnose') return addToScorecard(desk, p);
  if (!thing && !get().doc.selection) return;
  edit(thing ? 'step.select' : 'step.unselect', select, thing ? { kind: thing.kind, id: thing.id } : null);
  if (thing) set((s) => ({ tab: 'selected', diagnoseTab: s.diagnoseTab === 'norms' ? 'gaps' : s.diagnoseTab, pointed: null, ...(['communities', 'facilities', 'idle-spaces'].includes(thing.kind) ? { tableTab: /** @type {any} */ (thing.kind) } : {}) }));
}

/** @param {import('../layers/desk.js').Desk} desk @param {LonLat} p */
function addToScorecard(desk, p) {
  const compound = desk.tiles.pick(p, desk.map.getZoom()).find((x) => x.kind === 'communities');
  if (!compound) return;
  edit('step.compare', toggleArea, { level: 'community', id: compound.id });
  set((s) => ({ diagnoseTab: 'scorecard', tableShows: 'scorecard', open: { ...s.open, table: true } }));
}
