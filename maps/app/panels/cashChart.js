// @ts-check
/** Money by year: what comes in and goes out with the cumulative lines, or as a table; which term weighs most; the account of the loop. */
import { nameIn, t } from '../i18n.js';
import { cashChart, FLOWS, path, tornado } from '../model/charts.js';
import { figureText, columnMoney } from '../model/figures.js';
import { percent } from '../model/units.js';
import { button, el, fill, svg } from './dom.js';
import { moneyWords } from './moneyFigure.js';

const BOX = Object.freeze({ width: 352, height: 208, left: 44, right: 4, top: 8, bottom: 20 });
let isTable = false, isLoopOpen = false;

/** @param {ReadonlyArray<CashYear>} years @param {State} s */
export function cashFigure(years, s) {
  const body = el('div', {}), head = el('h3', {});
  const draw = () => {
    fill(head, t('money.cash'), el('span', { class: 'quiet', text: t('money.columns') }), el('span', { class: 'spring' }), button(t(isTable ? 'money.asChart' : 'money.asTable'), () => { isTable = !isTable; draw(); }, { class: 'link', 'data-focus': 'cash-table', 'aria-pressed': String(isTable) }));
    fill(body, !years.some((y) => FLOWS.some((f) => f.of(y))) ? el('p', { class: 'note', text: t('money.noCash') }) : isTable ? table(years, s) : [chart(years, s), legend(years)]);
  };
  draw();
  return el('section', { class: 'cash' }, head, body);
}

/** @param {ReadonlyArray<CashYear>} years @param {State} s */
function chart(years, s) {
  const c = cashChart(years, BOX), words = (/** @type {CashYear} */ y) => [String(y.year), ...FLOWS.filter((f) => f.of(y)).map((f) => `${t(`money.flow.${f.key}`)} ${moneyWords(f.of(y) * f.sign, s.lang)}`), `${t('money.flow.total')} ${moneyWords(y.operatorCumulative, s.lang)}`].join('\n');
  const last = years[years.length - 1];
  return /** @type {any} */ (svg('svg', { class: 'cash-chart', viewBox: `0 0 ${BOX.width} ${BOX.height}`, role: 'img', 'aria-label': t('money.cashLabel', { from: years[0].year, to: last.year, total: moneyWords(last.operatorCumulative, s.lang) }) },
    ...c.ticks.flatMap((k) => [svg('line', { x1: c.left, x2: c.right, y1: k.y, y2: k.y, class: k.value === 0 ? 'axis' : 'grid' }), svg('text', { x: c.left - 5, y: k.y + 3.5, 'text-anchor': 'end' }, short(k.value, s.lang))]),
    ...c.bars.map((b) => svg('rect', { x: b.x, y: b.y, width: b.width, height: b.height, class: `flow-${b.key}` })),
    svg('path', { d: path(c.discounted), class: 'line is-discounted' }), svg('path', { d: path(c.total), class: 'line' }),
    ...c.years.filter((y) => y.isLabelled).map((y) => svg('text', { x: y.x, y: BOX.height - 5, 'text-anchor': 'middle' }, String(y.year))),
    ...years.map((y, i) => svg('g', {}, svg('title', {}, words(y)), svg('rect', { x: c.xOf(i) - c.slot / 2, y: 0, width: c.slot, height: BOX.height, class: 'hit' })))));
}

/** Without decimals where they say nothing. @param {number} yuan @param {Lang} lang */
const short = (yuan, lang) => (columnMoney(yuan, lang) ?? '').replace(/\.0+$/, '');

/** @param {ReadonlyArray<CashYear>} years */
function legend(years) {
  return el('ul', { class: 'cash-legend' }, FLOWS.filter((f) => years.some((y) => f.of(y))).map((f) => el('li', {}, el('span', { class: `flow-key flow-${f.key}`, 'aria-hidden': 'true' }), t(`money.flow.${f.key}`))), el('li', {}, el('span', { class: 'line-key', 'aria-hidden': 'true' }), t('money.flow.total')), el('li', {}, el('span', { class: 'line-key is-discounted', 'aria-hidden': 'true' }), t('money.flow.discounted')));
}

/** @param {ReadonlyArray<CashYear>} years @param {State} s */
function table(years, s) {
  const columns = /** @type {[string, (y: CashYear) => number][]} */ ([...FLOWS.map((f) => [f.key, (/** @type {CashYear} */ y) => f.of(y) * f.sign]), ['net', (/** @type {CashYear} */ y) => y.operatorNet], ['total', (/** @type {CashYear} */ y) => y.operatorCumulative], ['discounted', (/** @type {CashYear} */ y) => y.operatorDiscountedCumulative]]);
  return yearTable(columns.map(([key]) => t(`money.flow.${key}`)), years.map((y) => ({ year: y.year, cells: columns.map(([, of]) => of(y)) })), s);
}

/** @param {string[]} heads @param {{ year: number, cells: number[] }[]} rows @param {State} s */
const yearTable = (heads, rows, s) => el('div', { class: 'year-table', tabindex: '0', role: 'region', 'aria-label': t('money.table') }, el('table', {}, el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: t('money.year') }), heads.map((h) => el('th', { scope: 'col', class: 'figure', text: h })))),
  el('tbody', {}, rows.map((r) => el('tr', {}, el('th', { scope: 'row', text: String(r.year) }), r.cells.map((v) => el('td', { class: `figure${v < 0 ? ' is-minus' : ''}`, text: v ? columnMoney(v, s.lang) ?? '' : '–' })))))));

/** @param {InvestmentBalance} m @param {State} s */
export function tornadoFigure(m, s) {
  const rows = m.tornado.filter((r) => r.npvLow !== r.npvHigh);
  if (!rows.length) return null;
  const all = tornado(rows, m.operator.npvYuan, 100);
  return el('section', { class: 'tornado' }, el('h3', { text: t('money.tornado') }), el('p', { class: 'note', text: t('money.tornadoHow', { npv: moneyWords(m.operator.npvYuan, s.lang) }) }),
    all.bars.map((b) => el('div', { class: 'tornado-row', title: t('money.tornadoRow', { name: nameIn(s.lang, b), low: words(b.code, b.lowValue, s), npvLow: moneyWords(b.npvLow, s.lang), high: words(b.code, b.highValue, s), npvHigh: moneyWords(b.npvHigh, s.lang) }) },
      el('span', { class: 'tornado-name', text: nameIn(s.lang, b) }), el('span', { class: 'tornado-bar' }, el('i', { class: 'is-low', style: { '--x': b.low.x / 100, '--w': b.low.width / 100 } }), el('i', { class: 'is-high', style: { '--x': b.high.x / 100, '--w': b.high.width / 100 } }), all.zero === null ? null : el('u', { class: 'is-zero', title: 'NPV = 0', style: { '--x': all.zero / 100 } }), el('u', { style: { '--x': all.base / 100 } })),
      el('span', { class: 'figure', text: `${short(b.npvLow, s.lang)} … ${short(b.npvHigh, s.lang)}` }))),
    el('p', { class: 'cash-legend' }, el('span', {}, el('span', { class: 'flow-key is-low' }), t('money.lower')), el('span', {}, el('span', { class: 'flow-key is-high' }), t('money.higher'))));
}

/** Rents and capital are swung as a whole. @param {string} code @param {number} value @param {State} s */
const words = (code, value, s) => (code === 'RENT' || code === 'CAPITAL' || value <= 1 ? percent(value, s.lang) ?? '' : figureText(value, 'yuan/m2', code, s.lang));

/** @param {ReadonlyArray<LoopYear>} account @param {State} s */
export function loopTable(account, s) {
  if (!account.length) return null;
  const sum = (/** @type {(y: LoopYear) => number} */ of) => account.reduce((a, y) => a + of(y), 0), keys = /** @type {const} */ (['renovated', 'earned', 'spentOnOperation', 'surplus', 'toReserve', 'reinvested', 'reserve']);
  return el('section', { class: 'loop' }, el('h3', { text: t('money.loop') }),
    el('ol', { class: 'loop-steps' }, /** @type {const} */ ([['renovated', sum((y) => y.renovated)], ['earned', sum((y) => y.earned)], ['surplus', sum((y) => y.surplus)], ['toReserve', sum((y) => y.toReserve)], ['reinvested', sum((y) => y.reinvested)]]).map(([key, value]) => el('li', {}, el('span', { text: t(`money.loop.${key}`) }), el('b', { text: moneyWords(value, s.lang) })))),
    el('p', { class: 'note', text: t('money.loopHow', { n: account.length - 1, reserve: moneyWords(account[account.length - 1].reserve, s.lang) }) }),
    el('details', { open: isLoopOpen, on: { toggle: (/** @type {any} */ e) => { isLoopOpen = e.target.open; } } }, el('summary', { 'data-focus': 'loop-table', text: t('money.byYear') }), yearTable(keys.map((k) => t(`money.loop.${k}`)), account.map((y) => ({ year: y.year, cells: keys.map((k) => y[k]) })), s)));
}
