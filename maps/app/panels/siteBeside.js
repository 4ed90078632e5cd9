// @ts-check
/** Two answers side by side in numbers: people, money, sites, each type, what they have in common. */
import { t } from '../i18n.js';
import { isRunning, shared } from '../model/siting.js';
import { number } from '../model/units.js';
import { besideOther } from '../work/solving.js';
import { el } from './dom.js';
import { moneyWords } from './moneyFigure.js';
import { sitingName, standingWords, typeWords } from './siteWords.js';

/** @param {Siting} x @param {State} s */
export function besideSection(x, s) {
  const others = (s.site.sitings.value ?? []).filter((o) => o.id !== x.id && !isRunning(o) && o.chosen !== undefined), o = s.site.other?.id === x.id ? null : s.site.other;
  if (!others.length || !x.answer) return null;
  return el('section', { class: 'site-beside' }, el('h3', { text: t('site.beside') }), el('select', { class: 'field', 'aria-label': t('site.beside'), 'data-focus': 'site-beside', on: { change: (/** @type {any} */ e) => void besideOther(e.target.value ? Number(e.target.value) : null) } }, el('option', { value: '', text: t('site.besideNone') }), others.map((y) => el('option', { value: String(y.id), selected: y.id === o?.id, text: sitingName(y) }))),
    o?.answer ? table(x, x.answer, o, o.answer, s) : null);
}

/** @param {Siting} x @param {SitingAnswer} a @param {Siting} y @param {SitingAnswer} b @param {State} s */
function table(x, a, y, b, s) {
  const { lang } = s, n = (/** @type {number | undefined} */ v) => number(v, lang) ?? '–', m = (/** @type {number | undefined} */ v) => moneyWords(v, lang), { both, left, right } = shared(a, b);
  const codes = [...new Map([...a.types, ...b.types].map((z) => [z.type, z])).values()], of = (/** @type {SitingAnswer} */ q, /** @type {string} */ type) => q.types.find((z) => z.type === type);
  /** @type {[string, string, string, number][]} name, here, there, difference that is better when positive */
  const rows = [[t('site.newlyServedAll'), n(a.newlyServed), n(b.newlyServed), a.newlyServed - b.newlyServed], [t('site.cost'), m(a.costYuan), m(b.costYuan), b.costYuan - a.costYuan], [t('site.perPerson'), m(perPerson(a)), m(perPerson(b)), (perPerson(b) ?? 0) - (perPerson(a) ?? 0)], [t('site.income'), m(a.incomeYuanYear), m(b.incomeYuanYear), (a.incomeYuanYear ?? 0) - (b.incomeYuanYear ?? 0)], [t('site.sites'), n(a.chosen.length), n(b.chosen.length), 0]];
  const byTypes = codes.map((z) => /** @type {[string, string, string, number]} */ ([typeWords(z), n(of(a, z.type)?.newlyServed), n(of(b, z.type)?.newlyServed), (of(a, z.type)?.newlyServed ?? 0) - (of(b, z.type)?.newlyServed ?? 0)]));
  return el('div', {}, el('table', { class: 'site-two' }, el('thead', {}, el('tr', {}, el('td'), el('th', { scope: 'col', class: 'figure', title: sitingName(x) }, el('span', { text: t('site.this') })), el('th', { scope: 'col', class: 'figure', title: sitingName(y) }, el('span', { text: t('site.that') })))),
    el('tbody', {}, rows.map(line)), el('tbody', {}, el('tr', { class: 'compare-head' }, el('th', { scope: 'rowgroup', colspan: '3', text: t('site.peopleByType') })), byTypes.map(line)), el('tbody', {}, el('tr', {}, el('th', { scope: 'row', text: t('site.proof') }), el('td', { class: 'figure', text: standingWords(x, lang) }), el('td', { class: 'figure', text: standingWords(y, lang) })))),
    el('p', { class: 'note', text: t('site.shared', { both, left, right }) }));
}

/** @param {[string, string, string, number]} row */
const line = ([name, here, there, better]) => el('tr', {}, el('th', { scope: 'row', text: name }), el('td', { class: `figure${better > 1e-9 ? ' is-best' : ''}`, text: here }), el('td', { class: `figure${better < -1e-9 ? ' is-best' : ''}`, text: there }));

/** @param {SitingAnswer} a */
const perPerson = (a) => (a.newlyServed > 0 ? a.costYuan / a.newlyServed : undefined);
