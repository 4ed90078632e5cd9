// @ts-check
/** A figure that explains itself: a click opens its formula, the inputs of this case and the source. */
import { nameIn, t } from '../i18n.js';
import { metres, number, percent } from '../model/units.js';
import { get } from '../state.js';
import { el, iconButton } from './dom.js';
import { popover } from './popover.js';

/** @typedef {'WITHIN' | 'UNREACHABLE' | 'DEFICIT_PEOPLE' | 'SITES' | 'FLOOR_AREA' | 'PLACES' | 'PER_THOUSAND' | 'CROWDED' | 'NEAREST' | 'TOO_FAR_BY' | 'CAUSE'} Figure */
/** The indicators of the service behind each figure, and which of the figures here go into it. @type {Record<Figure, { codes: string[], of: 'reach' | 'supply' | 'all' }>} */
const INDICATORS = {
  WITHIN: { codes: ['WITHIN', 'COVERAGE_SHARE'], of: 'reach' }, UNREACHABLE: { codes: ['UNREACHABLE'], of: 'reach' }, NEAREST: { codes: ['NEAREST_METRES'], of: 'reach' }, TOO_FAR_BY: { codes: ['DEFICIT_METRES'], of: 'reach' },
  PER_THOUSAND: { codes: ['AVAILABLE_EACH', 'NEEDED_EACH'], of: 'supply' }, CROWDED: { codes: ['CROWDED'], of: 'supply' }, FLOOR_AREA: { codes: ['DEFICIT_AMOUNT'], of: 'supply' }, PLACES: { codes: ['DEFICIT_AMOUNT'], of: 'supply' },
  DEFICIT_PEOPLE: { codes: ['DEFICIT_PEOPLE'], of: 'all' }, SITES: { codes: ['DEFICIT_SITES'], of: 'all' }, CAUSE: { codes: ['CAUSE'], of: 'all' },
};

/** @param {Figure} figure @param {Gap} g @param {(Node | string)[] | string} words @param {{ class?: string, title?: string }} [look] */
export function formula(figure, g, words, { class: name = 'explained', title = t('formula.open') } = {}) {
  const node = el('button', { type: 'button', class: name, title, 'aria-haspopup': 'dialog', on: { click: () => popover(node, (close) => explanation(figure, g, close)) } }, words);
  return node;
}

/** @param {Figure} figure @param {Gap} g @param {() => void} close */
function explanation(figure, g, close) {
  const s = get(), { codes, of } = INDICATORS[figure], known = codes.flatMap((code) => s.indicators.filter((x) => x.code === code));
  return [el('header', {}, el('b', { text: known[0] ? nameIn(s.lang, known[0]) : t(`formula.${figure}`) }), iconButton('x', t('close'), close)),
    ...known.flatMap((i, n) => [n ? el('b', { text: nameIn(s.lang, i) }) : null, el('code', { class: 'formula', text: s.lang === 'en' ? i.formula : i.formulaZh }), el('p', { text: s.lang === 'en' ? i.textEn : i.textZh }), i.source ? el('p', { class: 'note', text: t('formula.source', { source: i.source }) }) : null]),
    known.length ? null : el('p', { class: 'note', text: t('formula.none') }),
    el('h3', { text: t('formula.inputs') }), el('dl', { class: 'inputs' }, inputs(g, s, of).map(([label, value]) => el('div', {}, el('dt', { text: label }), el('dd', { class: 'figure', text: value })))), basis(s)];
}

/** The figures of this case. @param {Gap} g @param {State} s @param {'reach' | 'supply' | 'all'} of @returns {[string, string][]} */
function inputs(g, s, of) {
  const n = (/** @type {number} */ x, digits = 0) => number(x, s.lang, digits) ?? '', m = (/** @type {number | null} */ x) => metres(x, s.lang) ?? t('value.unknown');
  /** @type {[string, string][]} */
  const rows = [[t('formula.people', { group: t(`group.${g.demand.group}`) }), n(g.demand.people, 1)], [t('formula.estimated'), n(g.demand.estimated, 1)], [t('formula.dwellingsUnknown'), n(g.demand.dwellingsUnknown)]];
  if (g.reach && of !== 'supply') rows.push([t('formula.radius'), g.reach.radiusMetres === null ? t('gap.within.compound') : m(g.reach.radiusMetres)], [t('formula.within'), n(g.reach.within, 1)], [t('formula.beyond'), n(g.reach.beyond, 1)], [t('formula.target'), percent(g.reach.target, s.lang) ?? ''],
    [t('formula.nearest'), m(g.reach.nearestMetres)], [t('formula.mean'), m(g.reach.meanMetres)], [t('formula.farthest'), m(g.reach.farthestMetres)]);
  if (g.supply && of !== 'reach') rows.push([t('formula.facilities'), n(g.supply.facilities)], [t('formula.withoutSize'), n(g.supply.withoutSize)], [t('formula.required', { unit: t(`measure.${g.supply.measure}`) }), n(g.supply.required, 2)], [t('formula.available'), n(g.supply.available, 2)],
    [t('formula.assumed'), n(g.supply.assumed, 2)], [t('formula.perThousand'), n(g.supply.perThousand, 2)], [t('formula.enhanced'), g.supply.enhancedPerThousand === null ? t('value.unknown') : n(g.supply.enhancedPerThousand, 2)], [t('formula.crowded'), n(g.supply.crowded, 1)]);
  return rows;
}

/** @param {State} s */
function basis(s) {
  const b = s.gaps.value?.basis;
  return b ? el('p', { class: 'note quiet', text: t('formula.basis', { norms: `${b.norms.code}@${b.norms.revision}`, metric: t(`metric.${b.metric}`), assumptions: b.assumptionsRevision, inventory: b.inventoryVersion }) }) : null;
}
