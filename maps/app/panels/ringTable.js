// @ts-check
/** The circle beside its rings, and how often places are reached when several circles overlap. */
import { t } from '../i18n.js';
import { metres, number } from '../model/units.js';
import { el } from './dom.js';
import { count, unknown } from './values.js';

/** @param {CircleResult} r @param {State} s */
export function ringTable(r, s) {
  const columns = [...r.rings, { radiusMetres: r.radiusMetres, contents: r.contents }].sort((a, b) => a.radiusMetres - b.radiusMetres);
  /** @type {[string, (c: Contents) => Node][]} */
  const rows = [
    ['people', (c) => (c.people.total === null ? unknown() : el('span', { class: c.people.estimated ? 'estimated' : '', text: count(c.people.total) }))],
    ['households', (c) => (c.households.known === null && !c.households.estimated ? unknown() : el('span', { class: c.households.estimated ? 'estimated' : '', text: count((c.households.known ?? 0) + (c.households.estimated ?? 0)) }))],
    ['communities', (c) => el('span', { text: count(c.communities.count) })],
    ['buildings', (c) => el('span', { text: count(c.buildings.count) })],
    ['facilities', (c) => el('span', { text: count(c.facilities.count) })],
    ['idleSpaces', (c) => el('span', { text: count(c.idleSpaces.count) })],
  ];
  return el('div', {}, el('table', { class: 'list rings' }, el('thead', {}, el('tr', {}, el('th', {}), columns.map((c) => el('th', { class: 'figure', text: metres(c.radiusMetres, s.lang) ?? '' })))),
    el('tbody', {}, rows.map(([key, value]) => el('tr', {}, el('th', { scope: 'row', text: t(`result.${key}`) }), columns.map((c) => el('td', { class: 'figure' }, value(c.contents))))))),
  el('p', { class: 'note' }, el('span', { class: 'estimated', text: t('value.estimated') }), ` ${t('result.amber')}`));
}

/** @param {CircleResult} r @param {State} s */
export function overlapTable(r, s) {
  return el('table', { class: 'list' }, el('thead', {}, el('tr', {}, el('th', { text: t('result.reachedBy') }), el('th', { class: 'figure', text: t('result.area') }), el('th', { class: 'figure', text: t('result.people') }))),
    el('tbody', {}, r.overlaps.map((o) => el('tr', {}, el('th', { scope: 'row', text: t(o.circles === 1 ? 'result.circleOnce' : 'result.circles', { n: o.circles }) }), el('td', { class: 'figure', text: `${number(o.areaSquareMetres / 1e6, s.lang, 3)} km²` }),
      el('td', { class: 'figure' }, o.people && o.people.total !== null ? el('span', { class: o.people.estimated ? 'estimated' : '', text: count(o.people.total) }) : unknown())))));
}
