// @ts-check
/** Facilities and idle spaces inside the circle, by type. */
import { nameIn, t } from '../i18n.js';
import { classOf } from '../layers/style.js';
import { metres, number } from '../model/units.js';
import { get, set } from '../state.js';
import { el } from './dom.js';
import { swatch } from './tree.js';
import { count, unknown } from './values.js';

/** @param {Kind} kind @param {Record<string, any>} properties */
function mark(kind, properties) {
  const s = get(), definition = s.definitions.find((d) => d.id === kind);
  return definition ? swatch(definition, classOf(definition.classifications[0], properties), s) : null;
}

/** @param {Contents} c @param {import('../layers/desk.js').Desk} desk */
export function facilityList(c, desk) {
  const { lang } = get(), present = c.facilities.types.filter((f) => f.count > 0).sort(byCategory), absent = c.facilities.types.filter((f) => f.count === 0 && f.nearest).sort(byCategory);
  /** @param {FacilityTypeCount} f */
  const row = (f) => el('tr', {}, el('th', { scope: 'row' }, mark('facilities', f), el('span', { text: nameIn(lang, f) })), el('td', { class: `figure${f.count ? '' : ' is-zero'}`, text: count(f.count) }),
    el('td', { class: 'figure' }, f.nearest ? nearest(f.nearest) : unknown()));
  /** @param {FacilityItem & { inside: boolean }} n */
  const nearest = (n) => el('button', { type: 'button', class: 'link', title: t('result.nearestShow', { name: n.name ?? '' }), text: metres(n.distanceMetres, lang) ?? '', on: { click: () => { set({ nearest: n }); desk.goToPoint(n, 15); } } });
  /** @param {FacilityTypeCount[]} rows */
  const table = (rows) => el('table', { class: 'list' }, el('thead', {}, el('tr', {}, el('th', { text: t('result.type') }), el('th', { class: 'figure', text: t('result.count') }), el('th', { class: 'figure', text: t('result.nearest') }))), el('tbody', {}, rows.map(row)));
  return el('section', { class: 'result' }, el('h3', {}, t('result.facilities'), el('b', { text: count(c.facilities.count) })),
    present.length ? table(present) : el('p', { class: 'note', text: t('result.noFacilities') }),
    absent.length ? el('details', { id: 'absent-types' }, el('summary', { text: t('result.absent', { n: absent.length }) }), table(absent)) : null);
}

/** @param {FacilityTypeCount} a @param {FacilityTypeCount} b */
const byCategory = (a, b) => a.category.localeCompare(b.category) || b.count - a.count;

/** @param {Contents} c */
export function idleList(c) {
  const { lang } = get();
  /** Always in m², so that a column can be added up by eye. @param {number | null} m2 */
  const plain = (m2) => (m2 === null ? '' : `${number(m2, lang)} m²`);
  const types = c.idleSpaces.types.filter((i) => i.count > 0);
  return el('section', { class: 'result' }, el('h3', {}, t('result.idleSpaces'), el('b', { text: count(c.idleSpaces.count) })),
    types.length ? el('table', { class: 'list' }, el('thead', {}, el('tr', {}, el('th', { text: t('result.type') }), el('th', { class: 'figure', text: t('result.count') }), el('th', { class: 'figure', text: t('result.areaKnown') }))),
      el('tbody', {}, types.map((i) => el('tr', {}, el('th', { scope: 'row' }, mark('idle-spaces', i), el('span', { text: nameIn(lang, i) })), el('td', { class: 'figure', text: count(i.count) }), el('td', { class: 'figure' }, i.areaUnknownCount === i.count ? unknown() : el('span', { text: plain(i.areaSquareMetres) }), i.areaUnknownCount && i.areaUnknownCount < i.count ? el('small', { class: 'unknown', text: `${t('result.plusUnknown', { n: i.areaUnknownCount })}` }) : null)))),
      el('tfoot', {}, el('tr', {}, el('th', { text: t('result.sum') }), el('td', { class: 'figure', text: count(c.idleSpaces.count) }), el('td', { class: 'figure', text: plain(c.idleSpaces.areaSquareMetres) })))) : el('p', { class: 'note', text: t('result.noIdle') }));
}
