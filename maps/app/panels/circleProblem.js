// @ts-check
/** Why there is no circle, in the planner's words, with the way out of it. */
import { changeCircle, clearCircle } from '../actions/circle.js';
import { t } from '../i18n.js';
import { edit } from '../state.js';
import { button } from './dom.js';
import { problemBox } from './problem.js';
import { unnamed } from './values.js';

/** @param {Failure} failure @param {State} s */
export function circleProblem(failure, s) {
  const circle = s.doc.circle;
  if (circle?.from === 'station' && failure.status === 409) return withoutStation(failure, circle, s);
  return problemBox(failure, { actions: [button(t('circle.clear'), () => edit('step.clearCircle', clearCircle), { icon: 'x' })] });
}

/** @param {Failure} failure @param {CircleQuery} circle @param {State} s */
function withoutStation(failure, circle, s) {
  const [id] = circle.communities, isOne = circle.communities.length === 1;
  const name = s.communityNames[id] || unnamed('communities', id);
  return problemBox(failure, {
    title: isOne ? t('circle.noStation', { name }) : t('circle.noStations'), hint: t('circle.noStationHow'),
    actions: [button(t('circle.usePoint'), () => edit('step.from', changeCircle, { from: 'point' }), { class: 'button is-primary' }), button(t('circle.useOutline'), () => edit('step.from', changeCircle, { from: 'outline' }))],
  });
}
