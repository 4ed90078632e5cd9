// @ts-check
/** Which layers the map draws: in Look those of the tree; in Diagnose what the gaps need, and of the facilities those of the type in question. */
import { showsAnswer } from '../model/siting.js';
import { BUILDINGS_FROM } from '../work/diagnosing.js';

/** Plans draw their buildings themselves. @param {State} s */
const inPlan = (s) => s.step === 'plan' || s.step === 'compare';

/** Where buildings are but the ground of another picture. @param {State} s */
export const isGround = (s) => inPlan(s) || s.step === 'site';

/** @param {State} s @param {string} id */
export function isShown(s, id) {
  if (inPlan(s)) return isShownInPlan(s, id);
  if (s.step === 'site') return id === 'communities' || id === 'roads' || id === 'buildings' || (id === 'facilities' && s.site.type !== null && !showsAnswer(s.site));
  if (s.step !== 'diagnose') return s.layers[id]?.on ?? false;
  if (id === 'communities' || id === 'roads' || id === 'buildings') return true;
  if (id === 'facilities') return s.choice.type !== null || s.diagnoseTab === 'walking';
  if (id === 'barriers') return (s.layers[id]?.on ?? false) && (s.diagnoseTab === 'walking' || Math.round(s.view.zoom) >= BUILDINGS_FROM);
  return id === 'needs' && (s.layers[id]?.on ?? false);
}

/** Whether a click or the pointer can mean it: from afar compounds, from near their buildings. @param {State} s @param {string} id @param {number} zoom */
export const isPicked = (s, id, zoom) => isShown(s, id) && (s.step !== 'diagnose' || (id !== 'roads' && (id !== 'buildings' || zoom >= BUILDINGS_FROM)));

/** In Diagnose and Site only facilities of the type in question. @param {State} s @param {string} id @param {Record<string, any>} properties */
export const isOfType = (s, id, properties) => (s.step === 'site' ? id !== 'facilities' || properties.type === s.site.type : s.step !== 'diagnose' || id !== 'facilities' || s.choice.type === null || properties.type === s.choice.type);

/** Behind a plan lies the ground; of the buildings those around it. What lies in the unit is drawn by the plan itself. @param {State} s @param {string} id */
function isShownInPlan(s, id) {
  if (id === 'communities' || id === 'roads' || id === 'buildings') return true;
  return id === 'idle-spaces' && s.step === 'plan' && !s.plan;
}
