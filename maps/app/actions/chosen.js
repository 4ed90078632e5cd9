// @ts-check
/** What is chosen of the plan in hand: (state, …) => part of the state. */
import { choose, NONE } from '../model/chosen.js';
import { thingsOf } from '../model/site.js';

/** @param {State} s @param {ReadonlyArray<string>} targets @param {'replace' | 'add' | 'remove' | 'toggle'} how @returns {Partial<State>} */
export function chooseTargets(s, targets, how) {
  const chosen = choose(s.chosen, targets, how);
  return { chosen: chosen.size ? chosen : NONE };
}

/** All that fit. @param {State} s @param {(x: Thing) => boolean} fits @returns {Partial<State>} */
export const chooseWhere = (s, fits) => (s.plan?.site ? chooseTargets(s, thingsOf(s.plan.site, s.plan.items).filter(fits).map((x) => x.target), 'replace') : {});

/** The buildings that are not chosen instead of those that are. @param {State} s */
export const invert = (s) => chooseWhere(s, (x) => x.kind === 'building' && !s.chosen.has(x.target));

/** The things that are chosen and are still there. @param {State} s @returns {Thing[]} */
export const chosenThings = (s) => (s.plan?.site && s.chosen.size ? thingsOf(s.plan.site, s.plan.items).filter((x) => s.chosen.has(x.target)) : []);
