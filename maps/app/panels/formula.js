// @ts-check
/** A figure that explains itself: a click opens its formula, the inputs of this case and the source. */
import { nameIn, t } from '../i18n.js';
import { metres, number, percent } from '../model/units.js';
import { get } from '../state.js';
import { el, iconButton } from './dom.js';
import { popover } from './popover.js';

/** @typedef {'WITHIN' | 'UNREACHABLE' | 'DEFICIT_PEOPLE' | 'SITES' | 'FLOOR_AREA' | 'PLACES' | 'PER_THOUSAND' | 'NEAREST' | 'TOO_FAR_BY'} Figure */
/** The indicator of the service behind each figure. @type {Record<Figure, string>} */
const INDICATOR = { WITHIN: 'REACH', UNREACHABLE: 'UNREACHABLE', DEFICIT_PEOPLE: 'DEFICIT', SITES: 'DEFICIT', FLOOR_AREA: 'DEFICIT', PLACES: 'DEFICIT', PER_THOUSAND: 'SUPPLY', NEAREST: 'NEAREST', TOO_FAR_BY: 'DEFICIT' };

/** @param {Figure} figure @param {Gap} g @param {(Node | string)[] | string} words */
export function formula(figure, g, words) {
  const node = el('button', { type: 'button', class: 'explained', title: t('formula.open'), 'aria-haspopup': 'dialog', on: { click: () => popover(node, (close) => explanation(figure, g, close)) } }, words);
  return node;
}

/** @param {Figure} figure @param {Gap} g @param {() => void} close */
function explanation(figure, g, close) {
  const s = get(), i = s.indicators.find((x) => x.code === INDICATOR[figure]);
  return [el('header', {}, el('b', { text: i ? nameIn(s.lang, i) : t(`formula.${figure}`) }), iconButton('x', t('close'), close)),
    i ? el('code', { class: 'formula', text: i.formula }) : null, i ? el('p', { text: s.lang === 'en' ? i.textEn : i.textZh }) : null,
    el('h3', { text: t('formula.inputs') }), el('dl', { class: 'inputs' }, inputs(g, s).map(([label, value]) => el('div', {}, el('dt', { text: label }), el('dd', { class: 'figure', text: value })))),
    i ? el('p', { class: 'note', text: t('formula.source', { source: i.source }) }) : el('p', { class: 'note', text: t('formula.none') }), basis(s)];
}

/** The figures of this case. @param {Gap} g @param {State} s @returns {[string, string][]} */
function inputs(g, s) {
  const n = (/** @type {number} */ x, digits = 0) => number(x, s.lang, digits) ?? '', m = (/** @type {number | null} */ x) => metres(x, s.lang) ?? t('value.unknown');
  /** @type {[string, string][]} */
  const rows = [[t('formula.people', { group: t(`group.${g.demand.group}`) }), n(g.demand.people, 1)], [t('formula.estimated'), n(g.demand.estimated, 1)], [t('formula.dwellingsUnknown'), n(g.demand.dwellingsUnknown)]];
  if (g.reach) rows.push([t('formula.radius'), g.reach.radiusMetres === null ? t('gap.within.compound') : m(g.reach.radiusMetres)], [t('formula.within'), n(g.reach.within, 1)], [t('formula.beyond'), n(g.reach.beyond, 1)], [t('formula.target'), percent(g.reach.target, s.lang) ?? ''],
    [t('formula.nearest'), m(g.reach.nearestMetres)], [t('formula.mean'), m(g.reach.meanMetres)], [t('formula.farthest'), m(g.reach.farthestMetres)]);
  if (g.supply) rows.push([t('formula.facilities'), n(g.supply.facilities)], [t('formula.withoutSize'), n(g.supply.withoutSize)], [t('formula.required', { unit: t(`measure.${g.supply.measure}`) }), n(g.supply.required, 2)], [t('formula.available'), n(g.supply.available, 2)],
    [t('formula.assumed'), n(g.supply.assumed, 2)], [t('formula.perThousand'), n(g.supply.perThousand, 2)], [t('formula.enhanced'), g.supply.enhancedPerThousand === null ? t('value.unknown') : n(g.supply.enhancedPerThousand, 2)], [t('formula.crowded'), n(g.supply.crowded, 1)]);
  return rows;
}

/** @param {State} s */
function basis(s) {
  const b = s.gaps.value?.basis;
  return b ? el('p', { class: 'note quiet', text: t('formula.basis', { norms: `${b.norms.code}@${b.norms.revision}`, metric: t(`metric.${b.metric}`), assumptions: b.assumptionsRevision, inventory: b.inventoryVersion }) }) : null;
}
