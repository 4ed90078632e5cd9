// @ts-check
/** The plan in figures: first those a planner asks for, then all by theme; each with change and, where a red line limits it, its mark. */
import { nameIn, t } from '../i18n.js';
import { changeOf, figureText, isShare } from '../model/figures.js';
import { barOf, byTheme, doesSomething, KEY_INDICATORS, keyIndicators, limitOf, meaningOf, planTabOf, servedFirst } from '../model/judged.js';
import { metres, number } from '../model/units.js';
import { get, subscribe } from '../state.js';
import { el, fill } from './dom.js';
import { amountFigure, amountWords, explainIndicator, limitWords } from './judgedFigure.js';
import { failedAgain, judgedPicks, markOld, notJudged } from './judgedState.js';
import { ownIndicators, ownKey } from './ownIndicator.js';

/** @param {HTMLElement} root */
export function planIndicatorsPanel(root) {
  const ends = [markOld(root), subscribe((s) => [isOpen(s), ownKey(s), ...judgedPicks(s)], (s) => {
    if (!isOpen(s)) return;
    const blank = notJudged(s, 'gauge', 'indicator.noPlan'), e = s.judged.value;
    fill(root, blank ?? (e ? [failedAgain(s), ...content(e, s)] : []));
  })];
  return () => ends.forEach((end) => end());
}

/** @param {State} s */
const isOpen = (s) => s.step === 'plan' && planTabOf(s.planTab) === 'indicators';

/** @param {Evaluation} e @param {State} s */
function content(e, s) {
  const { values, served } = e.indicators, key = keyIndicators(values), rest = byTheme(values.filter((v) => !KEY_INDICATORS.includes(v.code))), helped = servedFirst(served).filter(doesSomething);
  return [el('section', { class: 'indicators is-key' }, key.map((v) => row(v, e, s))),
    helped.length ? el('section', { class: 'indicators' }, el('h3', { text: t('indicator.served') }), helped.map((x) => servedRow(x, s))) : null,
    ...rest.map(({ theme, values: list }) => el('section', { class: 'indicators' }, el('h3', { text: t(`theme.${theme}`) }), list.map((v) => row(v, e, s)))),
    ownIndicators(s),
    el('p', { class: 'note quiet indicator-basis', text: t('indicator.basis', { norms: e.basis.norms, prices: e.basis.prices, rules: e.basis.rules, finance: e.basis.finance }) })];
}

/** @param {IndicatorValue} v @param {Evaluation} e @param {State} s */
function row(v, e, s) {
  const limit = limitOf(v.code, e.findings), bar = barOf({ before: v.before, after: v.after, isShare: isShare(v.unit, v.code) }, limit && { threshold: limit.threshold, operator: limit.operator }), change = changeOf(v.before, v.after);
  const node = el('button', { type: 'button', class: `indicator${bar?.isBeyond ? ' is-beyond' : ''}`, 'data-code': v.code, 'data-focus': `indicator-${v.code}`, 'aria-haspopup': 'dialog', title: t('formula.open'), on: { click: () => explainIndicator(node, v, limitOf(v.code, get().judged.value?.findings ?? [])) } },
    el('span', { class: 'indicator-name' }, nameIn(s.lang, v), limit ? el('small', { class: 'quiet', text: ` ${limitWords(limit, s)}` }) : null),
    el('span', { class: 'indicator-figure' }, v.after.status === 'UNKNOWN' && limit?.outcome === 'KEPT' ? el('span', { class: 'unknown', title: s.lang === 'en' ? limit.textEn : limit.textZh, text: t('indicator.none') }) : amountFigure(v.after, v.unit, v.code, s)),
    el('span', { class: `indicator-change is-${meaningOf(v.code, change)}`, title: t('indicator.fromTo', { before: amountWords(v.before, v.unit, v.code, s), after: amountWords(v.after, v.unit, v.code, s) }), text: change.status === 'UNKNOWN' ? '' : Math.abs(change.value) < 1e-9 ? '0' : figureText(change.value, v.unit, v.code, s.lang, true) }),
    bar && (limit || isShare(v.unit, v.code)) ? el('span', { class: 'indicator-bar', 'aria-hidden': 'true' }, el('i', { style: { '--fill': bar.fill } }), bar.was === null ? null : el('s', { style: { '--at': bar.was } }), bar.limit === null ? null : el('u', { style: { '--at': bar.limit } })) : null);
  return node;
}

/** @param {Served} x @param {State} s */
function servedRow(x, s) {
  const gained = x.newlyServed - x.noLongerServed;
  return el('div', { class: 'indicator is-served' }, el('span', { class: 'indicator-name' }, nameIn(s.lang, x), el('small', { class: 'quiet', text: ` ${metres(x.radiusMetres, s.lang)}` })),
    el('span', { class: 'indicator-figure' }, el('b', { text: number(x.servedAfter, s.lang) ?? '' }), el('small', { text: ` ${t('unit.people')}` })), el('span', { class: `indicator-change is-${gained > 0 ? 'better' : gained < 0 ? 'worse' : 'same'}`, text: `${gained > 0 ? '+' : ''}${number(gained, s.lang)}` }));
}
