// @ts-check
/** Buildings by age as bars: the colours are those of the legend. */
import { nameIn, t } from '../i18n.js';
import { fillOf } from '../layers/style.js';
import { floorArea, number } from '../model/units.js';
import { el, svg } from './dom.js';

/** @param {{ code: string, count: number, floorAreaSquareMetres: number }[]} ages @param {State} s */
export function ageChart(ages, s) {
  const classes = s.definitions.find((d) => d.id === 'buildings')?.classifications.find((c) => c.id === 'age');
  const most = Math.max(1, ...ages.map((a) => a.count));
  return el('div', { class: 'bars', role: 'table', 'aria-label': t('result.ages') }, ages.map((a) => {
    const k = classes?.classes.find((c) => c.code === a.code) ?? classes?.otherwise;
    const bar = svg('svg', { class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('rect', { x: 0, y: 0, width: 100, height: 10, class: 'bar-ground' }), svg('rect', { x: 0, y: 0, width: (100 * a.count) / most, height: 10, fill: k ? fillOf(k, s.theme) : '#888', class: 'bar-fill' }));
    return el('div', { class: 'bar-row', role: 'row' }, el('span', { class: 'bar-label', role: 'rowheader', text: k ? nameIn(s.lang, k.name) : a.code }), /** @type {any} */ (bar),
      el('span', { class: 'figure', role: 'cell', text: number(a.count, s.lang) ?? '' }), el('span', { class: 'figure is-small', role: 'cell', text: floorArea(a.floorAreaSquareMetres, s.lang) ?? '' }));
  }));
}
