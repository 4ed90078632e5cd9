// @ts-check
/** The circle tool: a click on a community takes it (Shift adds it), a click beside draws round that point. */
import { circleAtPoint, circleOfCommunity, toggleCommunity } from '../actions/circle.js';
import { edit, get, set } from '../state.js';
import { under } from './pointer.js';

/** @param {import('../layers/desk.js').Desk} desk @param {LonLat} p @param {{ isAdding: boolean, isFree: boolean }} keys */
export function clickInCircle(desk, p, { isAdding, isFree }) {
  const thing = isFree ? null : under(desk, p);
  set({ tab: 'circle' });
  if (!thing) return edit('step.circle', circleAtPoint, p);
  set((s) => ({ communityNames: { ...s.communityNames, [thing.id]: s.communityNames[thing.id] || thing.name } }));
  const many = (get().doc.circle?.communities.length ?? 0) > 0;
  if (isAdding && many) edit('step.addCommunity', toggleCommunity, thing.id);
  else edit('step.circle', circleOfCommunity, thing.id);
}
