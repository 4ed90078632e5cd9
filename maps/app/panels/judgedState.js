// @ts-check
/** What the tabs of a judged plan show while there is nothing to judge, or while it is on its way. */
import { t } from '../i18n.js';
import { subscribe } from '../state.js';
import { judgeAgain } from '../work/judging.js';
import { button, el, icon } from './dom.js';
import { problemBox } from './problem.js';

/** What is drawn anew for: not for a judgement that is only on its way. @param {State} s */
export const judgedPicks = (s) => [s.plan?.id, s.plan?.status, s.judged.value, s.judged.failure, s.lang];

/** What is shown of an older state of the plan looks so. @param {HTMLElement} root */
export const markOld = (root) => subscribe((s) => [s.judged.status, s.judged.value === null], (s) => root.classList.toggle('is-old', s.judged.value !== null && s.judged.status !== 'ready'));

/** Null where there is something to show. @param {State} s @param {string} sign @param {string} what */
export function notJudged(s, sign, what) {
  const { plan, judged } = s;
  if (!plan) return [el('div', { class: 'blank' }, icon(sign), el('p', { text: t(what) }), el('p', { class: 'note', text: t('plan.noPlanHow') }))];
  if (judged.value) return null;
  if (judged.status === 'failed' && judged.failure) return [el('div', { class: 'skeleton' }, problemBox(judged.failure, { actions: [button(t('banner.retry'), judgeAgain, { icon: 'refresh-cw' })] }))];
  return [el('div', { class: 'skeleton', role: 'status', 'aria-label': t('loading') }, ...Array.from({ length: 7 }, () => el('span')))];
}

/** Said above what is old because it could not be judged again. @param {State} s */
export const failedAgain = (s) => (s.judged.status === 'failed' && s.judged.failure && s.judged.value ? problemBox(s.judged.failure, { actions: [button(t('banner.retry'), judgeAgain, { icon: 'refresh-cw' })] }) : null);
