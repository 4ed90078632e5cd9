// @ts-check
/** Requests by month: reported beside done, as small bars. */
import { t } from '../i18n.js';
import { months, trend } from '../model/needs.js';
import { number, percent } from '../model/units.js';
import { el, svg } from './dom.js';

const HIGH = 64, STEP = 12;

/** @param {NeedSummary} summary @param {State} s */
export function needChart(summary, s) {
  const all = months(summary.monthly), most = Math.max(1, ...all.map((m) => Math.max(m.reported, m.done)));
  if (!all.length) return el('p', { class: 'note', text: t('needs.noMonths') });
  const label = (/** @type {string} */ month) => new Intl.DateTimeFormat(s.lang, { year: 'numeric', month: 'short' }).format(new Date(`${month}-15T12:00:00Z`));
  const words = (/** @type {typeof all[number]} */ m) => t('needs.month', { month: label(m.month), reported: number(m.reported, s.lang), done: number(m.done, s.lang) });
  const width = Math.max(12, all.length) * STEP;
  const bar = (/** @type {number} */ n, /** @type {number} */ x, /** @type {string} */ className) => svg('rect', { x, y: HIGH - (HIGH * n) / most, width: 4.4, height: (HIGH * n) / most, class: className });
  const chart = svg('svg', { class: 'need-chart', viewBox: `0 0 ${width} ${HIGH + 1}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': `${words(all[0])}; ${words(all[all.length - 1])}` },
    ...all.map((m, i) => {
      const title = svg('title', {}, words(m));
      return svg('g', { class: 'need-month' }, title, svg('rect', { x: i * STEP, y: 0, width: STEP, height: HIGH, class: 'need-hit' }), bar(m.reported, i * STEP + 1.2, 'is-reported'), bar(m.done, i * STEP + 6.4, 'is-done'));
    }), svg('line', { x1: 0, y1: HIGH + 0.5, x2: width, y2: HIGH + 0.5, class: 'need-axis' }));
  const change = trend(all);
  return el('figure', { class: 'need-figure' }, el('span', { class: 'need-most figure', text: number(most, s.lang) ?? '' }), /** @type {any} */ (chart),
    el('div', { class: 'need-ends' }, el('span', { text: label(all[0].month) }), el('span', { text: label(all[all.length - 1].month) })),
    el('figcaption', {}, el('span', { class: 'key is-reported', 'aria-hidden': 'true' }), t('needs.reported'), el('span', { class: 'key is-done', 'aria-hidden': 'true' }), t('needs.done'), el('span', { class: 'spring' }),
      change === null || all.length < 6 ? null : el('span', { class: change > 0.05 ? 'is-rising' : '', title: t('needs.trendLong'), text: t(change >= 0 ? 'needs.more' : 'needs.fewer', { share: percent(Math.abs(change), s.lang) }) })));
}
