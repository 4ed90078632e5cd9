// @ts-check
/** The walking tool: a click on a gate opens or closes it, on a facility or compound walks from there, beside from that point. */
import { addPath, toggleGate, walkFromHere } from '../actions/walk.js';
import { withoutRepeats } from '../model/walk.js';
import { edit, get, set } from '../state.js';

/** @typedef {import('../layers/tiles.js').Picked} Picked */

/** @param {import('../layers/desk.js').Desk} desk @param {LonLat} p @param {boolean} isFree of what lies there */
export function clickInWalk(desk, p, isFree) {
  const things = isFree ? [] : desk.tiles.pick(p, desk.map.getZoom());
  const gate = things.find((x) => x.kind === 'barriers' && x.shape === 'point');
  if (gate) return switchGate(gate);
  const from = things.find((x) => x.kind === 'facilities') ?? things.find((x) => x.kind === 'communities');
  edit('step.walk', walkFromHere, from ? { kind: /** @type {'facilities' | 'communities'} */ (from.kind), id: from.id, name: from.name, ...p } : { kind: 'point', id: 0, name: '', ...p });
  set((s) => ({ diagnoseTab: 'walking', open: { ...s.open, right: true } }));
}

/** @param {Picked} gate */
function switchGate(gate) {
  const { whatIf } = get().doc, at = { id: gate.id, ...gate.outline[0][0] };
  const isOpen = gate.properties.open !== false && gate.properties.open !== 'false';
  const way = whatIf.open.some((g) => g.id === gate.id) ? 'open' : whatIf.close.some((g) => g.id === gate.id) ? 'close' : isOpen ? 'close' : 'open';
  edit(way === 'open' ? 'step.openGate' : 'step.closeGate', toggleGate, at, way);
}

/** @param {LonLat} p */
export function clickInPath(p) {
  const { mode } = get();
  if (mode.mode === 'path') set({ mode: { mode: 'path', points: [...mode.points, p] } });
}

/** A path of less than two points is none. */
export function finishPath() {
  const { mode } = get();
  if (mode.mode !== 'path') return;
  const line = withoutRepeats(mode.points);
  set({ mode: { mode: 'walk' } });
  if (line.length > 1) edit('step.addPath', addPath, line);
}
