// @ts-check
/** Why the answer is as it is: what more money would add and what each rule costs, people over budget, other answers, the worst served. */
import { nameIn, t } from '../i18n.js';
import { namedTypes } from '../model/siting.js';
import { number, percent } from '../model/units.js';
import { curveOf, differing, QUESTIONS, ruleOf } from '../model/why.js';
import { get, setSite, subscribe } from '../state.js';
import { askWhy, stopAsking } from '../work/asking.js';
import { button, el, fill, icon, svg } from './dom.js';
import { moneyWords } from './moneyFigure.js';
import { problemBox } from './problem.js';

const WIDTH = 330, HEIGHT = 120, MORE_YUAN = 100_000;

/** @param {HTMLElement} root */
export function siteWhyPanel(root) {
  return subscribe((s) => [s.step === 'site', s.site.tab === 'why', s.site.siting.value?.state, s.site.id, s.site.asked, s.lang], (s) => {
    if (s.step !== 'site' || s.site.tab !== 'why') return;
    const scroll = root.scrollTop, x = s.site.siting.value, isDone = x?.answer && (x.state === 'DONE' || x.state === 'STOPPED');
    fill(root, isDone ? [el('p', { class: 'note site-why-note', text: t('site.why.note') }), ...QUESTIONS.map((q) => section(q, s))] : el('div', { class: 'blank' }, icon('circle-question-mark'), el('p', { text: t('site.why.none') }), el('p', { class: 'note', text: t('site.noneYetHow') }), button(t('site.toSolve'), () => setSite({ tab: 'solve' }), { icon: 'calculator', class: 'button is-primary' })));
    root.scrollTop = scroll;
  });
}

/** @param {typeof QUESTIONS[number]} q @param {State} s */
function section(q, s) {
  const asked = s.site.asked[q], isBusy = asked?.status === 'loading';
  const ask = isBusy ? button(t('site.stop'), () => stopAsking(q), { icon: 'circle-stop', class: 'button', 'data-focus': `why-${q}-stop` }) : button(t(asked?.value ? 'site.why.again' : 'site.why.ask'), () => void askWhy(q, q, q === 'marginal' ? { moreYuan: MORE_YUAN } : {}), { class: `button${asked?.value ? ' is-plain' : ''}`, 'data-focus': `why-${q}` });
  return el('section', { class: 'site-why-part', 'data-question': q, 'aria-busy': isBusy ? 'true' : null }, el('h3', {}, t(`site.why.${q}`), el('span', { class: 'spring' }), isBusy ? el('span', { class: 'spinner', 'aria-hidden': 'true' }) : null, ask),
    asked?.failure ? problemBox(asked.failure) : asked?.value ? ANSWERS[q](asked.value, s) : el('p', { class: 'note', text: t(`site.why.${q}.how`) }));
}

/** @type {Record<typeof QUESTIONS[number], (a: any, s: State) => (HTMLElement | SVGElement | null)[]>} */
const ANSWERS = { marginal: marginals, curve, alternatives, front };

/** A rule in words. @param {string} rule @param {State} s */
export function ruleWords(rule, s) {
  const { kind, of } = ruleOf(rule), type = namedTypes(s.site.overview.value).find((x) => x.type === of.split('/').pop()), name = type ? nameIn(s.lang, type) : of;
  return t(`site.rule.${kind}`, { of: kind === 'payer' ? t(`plan.payer.${of}`) : kind === 'lockedIn' || kind === 'lockedOut' ? lockName(of, s) ?? name : name });
}

/** @param {string} of space/type @param {State} s */
function lockName(of, s) {
  const space = Number(of.split('/')[0]);
  return s.site.draft.locks.find((l) => l.space === space)?.name ?? s.site.ranked.value?.ranked.find((c) => c.space === space)?.name ?? null;
}

/** @param {{ moreYuan: number, rules: { rule: string, change: 'RAISED' | 'LEFT_OUT', isProven: boolean, newlyServedMore?: number }[] }} a @param {State} s */
function marginals(a, s) {
  if (!a.rules.length) return [el('p', { class: 'note', text: t('site.why.noRules') })];
  return [el('ul', { class: 'site-marginals' }, a.rules.map((r) => el('li', {}, el('span', {}, ruleWords(r.rule, s), el('small', { class: 'quiet', text: r.change === 'RAISED' ? t('site.why.raised', { money: moneyWords(a.moreYuan, s.lang) }) : t('site.why.leftOut') })), el('span', { class: 'figure' }, r.newlyServedMore === undefined ? el('span', { class: 'unknown', text: t('value.unknown') }) : el('b', { text: t('site.why.more', { n: signed(r.newlyServedMore, s.lang) }) }), r.isProven ? null : el('small', { class: 'quiet', text: t('site.why.unproven') })))))];
}

/** @param {number} n @param {Lang} lang */
const signed = (n, lang) => (Math.abs(n) < 0.5 ? '0' : `${n > 0 ? '+' : '−'}${number(Math.abs(n), lang)}`);

/** @param {{ points: { budgetYuan: number, newlyServed?: number, costYuan?: number, isProven?: boolean }[] }} a @param {State} s */
function curve(a, s) {
  const { dots, most } = curveOf(a.points, WIDTH, HEIGHT), asked = s.site.siting.value?.request.budget.totalYuan;
  const label = (/** @type {typeof dots[number]} */ d) => t('site.why.dot', { budget: moneyWords(d.budgetYuan, s.lang), n: number(d.newlyServed, s.lang) });
  return [svg('svg', { viewBox: `-8 -8 ${WIDTH + 28} ${HEIGHT + 30}`, class: 'site-curve', role: 'img', 'aria-label': dots.map(label).join('; ') },
    svg('path', { d: `M0 ${HEIGHT}H${WIDTH}`, class: 'is-axis' }), svg('polyline', { points: dots.map((d) => `${d.x.toFixed(1)},${d.y.toFixed(1)}`).join(' '), fill: 'none', class: 'is-line' }),
    ...dots.map((d) => svg('g', {}, svg('title', {}, label(d)), svg('circle', { cx: d.x, cy: d.y, r: d.budgetYuan === asked ? 5 : 3, class: d.budgetYuan === asked ? 'is-asked' : d.isProven === false ? 'is-open' : '' }), svg('text', { x: d.x, y: HEIGHT + 16, 'text-anchor': 'middle' }, number(d.budgetYuan / (s.lang === 'en' ? 1e6 : 1e4), s.lang, 2) ?? ''))),
    svg('text', { x: 0, y: 2, class: 'is-most' }, t('site.peopleN', { n: number(most, s.lang) }))), el('p', { class: 'note', text: t('site.why.curveNote') })];
}

/** @param {{ best: WhyNumbers, alternatives: WhyNumbers[], common: WhySite[], isComplete: boolean }} a @param {State} s */
function alternatives(a, s) {
  if (!a.alternatives.length) return [el('p', { class: 'note', text: t(a.isComplete ? 'site.why.onlyThis' : 'site.why.noneFound') })];
  return [el('p', {}, el('b', { text: t('site.why.common', { n: a.common.length, all: a.best.chosen.length }) })), a.common.length ? el('p', { class: 'note', text: a.common.map((c) => c.name).join('、') }) : null,
    el('ul', { class: 'site-marginals' }, a.alternatives.map((x, i) => el('li', { title: x.chosen.filter((c) => !a.best.chosen.some((b) => b.space === c.space && b.type === c.type)).map((c) => c.name).join('、') }, el('span', {}, t('site.why.other', { n: i + 1 }), el('small', { class: 'quiet', text: t('site.why.differs', { n: differing(x.chosen, a.best.chosen), money: moneyWords(x.costYuan, s.lang) }) })), el('b', { class: 'figure', text: t('site.why.more', { n: signed(x.newlyServed - a.best.newlyServed, s.lang) }) }))))];
}

/** @param {{ points: (WhyNumbers & { lowestShare: number })[], isComplete: boolean }} a @param {State} s */
function front(a, s) {
  if (!a.points.length) return [el('p', { class: 'note', text: t('site.why.noneFound') })];
  return [el('table', { class: 'site-two' }, el('thead', {}, el('tr', {}, [t('site.why.lowest'), t('site.newlyServedAll'), t('site.cost')].map((x, i) => el('th', { scope: 'col', class: i ? 'figure' : '', text: x })))), el('tbody', {}, a.points.map((p) => el('tr', {}, el('td', { text: percent(p.lowestShare, s.lang) ?? '' }), el('td', { class: 'figure', text: number(p.newlyServed, s.lang) ?? '' }), el('td', { class: 'figure', text: moneyWords(p.costYuan, s.lang) }))))), el('p', { class: 'note', text: t(!a.isComplete ? 'site.why.frontPart' : a.points.length === 1 ? 'site.why.frontOne' : 'site.why.frontNote') })];
}

/** Which rules cannot be kept together; asked for where there is no answer. */
export function contradictionBox() {
  const s = get(), asked = s.site.asked.contradiction, isBusy = asked?.status === 'loading';
  if (asked?.failure) return problemBox(asked.failure);
  if (asked?.value) return el('div', { class: 'site-contradiction' }, el('b', { text: t(asked.value.isMinimal ? 'site.why.smallest' : 'site.why.among') }), el('ul', {}, asked.value.rules.map((/** @type {string} */ r) => el('li', { text: ruleWords(r, s) }))));
  return button(t(isBusy ? 'site.why.asking' : 'site.why.contradiction'), () => void askWhy('contradiction', 'contradiction'), { icon: 'circle-question-mark', disabled: isBusy, 'data-focus': 'why-contradiction' });
}
