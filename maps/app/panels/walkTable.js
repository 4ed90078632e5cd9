// @ts-check
/** Figures of the walking areas: on foot against the straight circle, before against after. */
import { t } from '../i18n.js';
import { number, percent, squareMetres } from '../model/units.js';
import { MEASURES, pairOf, reached } from '../model/walk.js';
import { set } from '../state.js';
import { el } from './dom.js';
import { unknown } from './values.js';

/** @typedef {{ now: WalkArea, then: WalkArea | null }} Band */

/** @param {Band[]} bands @param {State} s */
export const walkTable = (bands, s) => el('div', { class: 'walk-bands' }, bands.map((band, i) => {
  const isChosen = i === Math.min(s.walkBand, bands.length - 1);
  return el('div', { class: `walk-band${isChosen ? ' is-chosen' : ''}` },
    el('button', { type: 'button', class: 'walk-band-head', 'aria-pressed': String(isChosen), title: t('walk.show'), 'data-focus': `band-${i}`, on: { click: () => set({ walkBand: i }) } },
      el('b', { text: title(band.now, s) }), el('span', { text: headline(band, s) })),
    el('table', { class: 'walk-figures' }, el('thead', { class: 'visually-hidden' }, el('tr', {}, ['measure', 'share', 'foot', 'straight'].map((key) => el('th', { scope: 'col', text: t(`walk.col.${key}`) })))),
      el('tbody', {}, MEASURES.map((measure) => row(band, measure, s)))));
}));

/** @param {WalkArea} a @param {State} s */
const title = (a, s) => (s.doc.walk?.by === 'minutes' && a.minutes !== null ? t('walk.minutes', { n: number(a.minutes, s.lang, 1), metres: number(a.metres, s.lang) }) : `${number(a.metres, s.lang)} m`);

/** @param {Band} band @param {State} s */
function headline({ now, then }, s) {
  const share = reached(now.people) ?? reached(pairOf(now, 'area')), after = then && (reached(then.people) ?? reached(pairOf(then, 'area')));
  if (share === null) return '';
  return then && after !== null && after !== share ? t('walk.fromTo', { from: percent(share, s.lang), to: percent(after, s.lang) }) : t('walk.shareOf', { share: percent(share, s.lang) });
}

/** @param {Band} band @param {typeof MEASURES[number]} measure @param {State} s */
function row({ now, then }, measure, s) {
  const pair = pairOf(now, measure), after = then ? pairOf(then, measure) : null;
  const share = reached(pair), shareAfter = after && reached(after);
  return el('tr', {}, el('th', { scope: 'row', text: t(`walk.measure.${measure}`) }), el('td', { class: 'walk-bar' }, share === null ? null : bar(share, shareAfter)),
    el('td', { class: 'figure' }, text(after?.walk ?? pair.walk, measure, s, (after ?? pair).walkEstimated), after && after.walk !== null && pair.walk !== null && Math.round(after.walk - pair.walk) !== 0 ? change(after.walk - pair.walk, measure, s) : null),
    el('td', { class: 'figure is-straight' }, text(pair.straight, measure, s, pair.straightEstimated)));
}

/** @param {number | null} n @param {typeof MEASURES[number]} measure @param {State} s @param {number} [guess] how much of it is estimated */
const text = (n, measure, s, guess = 0) => (n === null ? unknown() : el('span', guess > 0 ? { class: 'estimated', title: t('walk.estimated', { n: number(guess, s.lang) }) } : {}, (measure === 'area' ? squareMetres(n, s.lang) : number(n, s.lang)) ?? ''));

/** @param {number} n @param {typeof MEASURES[number]} measure @param {State} s */
function change(n, measure, s) {
  const words = measure === 'area' ? squareMetres(Math.abs(n), s.lang) : number(Math.abs(n), s.lang);
  return el('small', { class: n > 0 ? 'is-won' : 'is-lost', text: `${n > 0 ? '+' : '−'}${words}` });
}

/** The whole bar is the straight circle. @param {number} share @param {number | null} after */
function bar(share, after) {
  const both = after === null ? share : Math.min(share, after), end = after === null ? share : Math.max(share, after);
  const kind = after === null ? 'is-reach' : 'is-both';
  return el('span', { class: 'walk-meter', 'aria-hidden': 'true' }, el('span', { class: kind, style: { '--w': `${both * 100}%` } }),
    after !== null && end > both ? el('span', { class: after > share ? 'is-won' : 'is-lost', style: { '--w': `${(end - both) * 100}%` } }) : null);
}
