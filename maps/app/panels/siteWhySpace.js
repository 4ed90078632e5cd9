// @ts-check
/** Why a space is, or is not, in the answer that is open: what the best answer would be the other way round. */
import { t } from '../i18n.js';
import { number } from '../model/units.js';
import { spaceQuestion } from '../model/why.js';
import { askWhy } from '../work/asking.js';
import { button, el } from './dom.js';
import { problemBox } from './problem.js';

/** @param {Candidate} c @param {State} s null without an answer that had the type in it */
export function whySpace(c, s) {
  const x = s.site.siting.value, isDone = x?.answer && (x.state === 'DONE' || x.state === 'STOPPED');
  if (!x?.answer || !isDone || !x.request.types.some((y) => y.type === c.type)) return null;
  const key = spaceQuestion(c.space, c.type), asked = s.site.asked[key], isIn = x.answer.chosen.some((y) => y.space === c.space && y.type === c.type), isBusy = asked?.status === 'loading';
  return el('section', { class: 'site-why-space', 'aria-busy': isBusy ? 'true' : null }, asked?.failure ? problemBox(asked.failure) : asked?.value ? answer(asked.value, isIn, s)
    : button(t(isBusy ? 'site.why.asking' : isIn ? 'site.why.in' : 'site.why.out'), () => void askWhy(key, 'space', { space: c.space, type: c.type }), { icon: 'circle-question-mark', disabled: isBusy, 'data-focus': 'why-space' }));
}

/** @param {{ isOption: boolean, isChosen?: boolean, isPossible?: boolean, isProven?: boolean, newlyServedLess?: number, instead?: WhySite[], givenUp?: WhySite[] }} a @param {boolean} isIn @param {State} s */
function answer(a, isIn, s) {
  if (!a.isOption) return el('p', { text: t('site.why.noOption') });
  if (!a.isPossible) return el('p', { text: t(isIn ? 'site.why.mustBe' : 'site.why.cannotBe') });
  const names = (/** @type {WhySite[] | undefined} */ list) => (list ?? []).map((x) => x.name).join('、') || '–', less = a.newlyServedLess ?? 0;
  return el('div', {}, el('p', {}, el('b', { text: Math.abs(less) < 0.5 ? t(isIn ? 'site.why.sameWithout' : 'site.why.sameWith') : t(isIn ? 'site.why.lessWithout' : 'site.why.lessWith', { n: number(Math.abs(less), s.lang) }) })),
    el('p', { class: 'note', text: t('site.why.swap', { up: names(a.givenUp), instead: names(a.instead) }) }), a.isProven ? null : el('p', { class: 'note', text: t('site.why.unproven') }));
}
