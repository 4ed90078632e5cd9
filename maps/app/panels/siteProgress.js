// @ts-check
/** How a siting stands: in words, with the gap going down as a small line, the seconds, and a button that stops it. */
import { t } from '../i18n.js';
import { gapPercent, isRunning, sparkline, standing } from '../model/siting.js';
import { number } from '../model/units.js';
import { get } from '../state.js';
import { asAsked, stop } from '../work/solving.js';
import { button, el, icon, svg } from './dom.js';
import { problemBox } from './problem.js';
import { contradictionBox } from './siteWhy.js';
import { standingWords } from './siteWords.js';

const WIDTH = 96, HEIGHT = 26;
export const SIGNS = { busy: '', ok: 'check', warn: 'circle-pause', bad: 'triangle-alert' };

/** @param {Siting} x @param {State} s */
export function progressBox(x, s) {
  const { tone, key } = standing(x), seconds = x.progress?.seconds, line = sparkline(s.site.beats, WIDTH, HEIGHT);
  return el('div', { class: `site-standing is-${tone}`, role: 'status' }, tone === 'busy' ? el('span', { class: 'spinner', 'aria-hidden': 'true' }) : icon(SIGNS[tone]),
    el('div', { class: 'site-standing-words' }, el('b', { 'data-standing': key, text: standingWords(x, s.lang) }), el('small', { class: 'quiet', text: [seconds === undefined ? '' : t('site.secondsN', { n: number(seconds, s.lang, 1) }), x.answer?.isVerified ? t('site.verified') : '', x.progress?.found && isRunning(x) ? t(`site.found.${x.progress.found}`) : ''].filter(Boolean).join(' · ') })),
    line ? el('span', { class: 'site-spark', title: t('site.sparkLong', { from: number(gapPercent(s.site.beats[0].gap), s.lang, 2), to: number(gapPercent(/** @type {Beat} */ (s.site.beats.at(-1)).gap), s.lang, 3) }) }, svg('svg', { width: WIDTH, height: HEIGHT + 4, viewBox: `0 -2 ${WIDTH} ${HEIGHT + 4}`, role: 'img', 'aria-label': t('site.spark') }, svg('polyline', { points: line, fill: 'none' }))) : null,
    isRunning(x) ? button(t('site.stop'), () => void stop(), { icon: 'circle-stop', 'data-focus': 'site-stop' }) : null);
}

/** Why there is no answer, and what to do next. @param {Siting} x */
export function noAnswerBox(x) {
  const { key } = standing(x), again = button(t('site.changeAsked'), () => asAsked(x), { icon: 'pencil', class: 'button is-primary' });
  if (key === 'waiting' || key === 'searching') return el('div', { class: 'skeleton', 'aria-hidden': 'true' }, Array.from({ length: 5 }, () => el('span')));
  const failure = x.problem && key === 'failed' ? x.problem : { title: '', detail: '', status: 409 };
  return problemBox(failure, { title: t(`site.standing.${key}`, { gap: '' }), hint: t(`site.no.${key}`), actions: [again, ...(key === 'contradiction' ? [contradictionBox()] : [])] });
}

/** What was asked, in one line. @param {Siting} x */
export function askedWords({ request }) {
  const { lang } = get(), total = request.budget?.totalYuan, n = request.types.length;
  return [typeof total === 'number' ? t('site.money', { n: number(total / (lang === 'en' ? 1e6 : 1e4), lang, 2) }) : '', t(`site.goal.${request.goal ?? 'PEOPLE'}`), t('site.typesN', { n }), t(`site.metric.${(request.metric ?? 'straight').toLowerCase()}`)].filter(Boolean).join(' · ');
}
