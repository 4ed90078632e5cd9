// @ts-check
/** What the works cost, by action and price item, with quantity and unit price; what has no price is said. */
import { chooseTargets } from '../actions/chosen.js';
import { hasText, nameIn, t } from '../i18n.js';
import { columnMoney } from '../model/figures.js';
import { number } from '../model/units.js';
import { get, set } from '../state.js';
import { el } from './dom.js';
import { estSign } from './judgedFigure.js';
import { moneyWords } from './moneyFigure.js';

const ORDER = ['MODIFY', 'DEMOLISH', 'SUPPLEMENT', 'RETAIN'];

/** @param {InvestmentBalance} m @param {State} s */
export function costTable(m, s) {
  const groups = ORDER.flatMap((action) => {
    const rows = m.costGroups.filter((g) => g.action === action);
    return rows.length ? [{ action, rows, amount: rows.reduce((a, r) => a + r.amountYuan, 0) }] : [];
  });
  if (!groups.length) return null;
  return el('section', { class: 'costs' }, el('h3', { text: t('money.costs') }), el('table', {}, el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: t('money.item') }), el('th', { scope: 'col', class: 'figure', text: t('money.quantity') }), el('th', { scope: 'col', class: 'figure', text: t('money.price') }), el('th', { scope: 'col', class: 'figure', text: t('money.amount') }))),
    groups.map((g) => el('tbody', {}, el('tr', { class: 'cost-group' }, el('th', { scope: 'rowgroup', colspan: '3', text: t(`plan.short.${g.action}`) }), el('td', { class: 'figure', text: columnMoney(g.amount, s.lang) ?? '' })), g.rows.map((r) => row(r, s))))));
}

/** Unit of the quantity of a price, e.g. yuan/m2: m2. @param {string} unit */
function quantityUnit(unit) {
  const own = unit.replace(/^yuan\//, ''), key = { household: 'households', lift: 'lifts', entrance: 'entrances', space: 'spaces' }[own] ?? own;
  return hasText(`amount.${key}`) ? t(`amount.${key}`) : key;
}

/** @param {CostGroup} r @param {State} s */
function row(r, s) {
  const price = s.planBook.value?.values.find((v) => v.code === r.item)?.value ?? null, isUnpriced = r.unpriced > 0;
  return el('tr', {}, el('th', { scope: 'row' }, el('button', { type: 'button', class: 'cost-name', title: t('money.chooseCost'), 'data-focus': `cost-${r.action}-${r.item}`, on: { click: () => choose(r) } }, nameIn(s.lang, r)), isUnpriced ? el('small', { class: 'unknown', text: t('money.unpricedN', { n: r.unpriced }) }) : null),
    el('td', { class: 'figure' }, r.quantity.status === 'UNKNOWN' ? el('span', { class: 'unknown', text: t('value.unknown') }) : el('span', { class: r.quantity.status === 'ESTIMATED' ? 'estimated' : '' }, `${number(r.quantity.value, s.lang)} ${quantityUnit(r.unit)}`, r.quantity.status === 'ESTIMATED' ? [' ', estSign()] : null)),
    el('td', { class: 'figure', title: r.unit, text: price === null ? t('value.unknown') : number(price, s.lang, 2) ?? '' }), el('td', { class: 'figure', title: moneyWords(r.amountYuan, s.lang), text: isUnpriced && !r.amountYuan ? t('value.unknown') : columnMoney(r.amountYuan, s.lang) ?? '' }));
}

/** The targets with this work. @param {CostGroup} r */
function choose(r) {
  const items = [...(get().plan?.items.values() ?? [])], of = (/** @type {PlanItem} */ i) => i.item === 'assignment' && i.action === r.action && ((i.works ?? []).some((w) => w.item === r.item) || (i.supplement?.works ?? []).some((w) => w.item === r.item) || (!(i.works ?? []).length && r.action !== 'MODIFY' && r.action !== 'RETAIN'));
  set((s) => chooseTargets(s, items.filter(of).flatMap((i) => (i.item === 'assignment' ? [i.target] : [])), 'replace'));
}
