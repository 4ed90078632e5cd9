// @ts-check
/** Requests by the facility type they ask for, beside the gap of that type. */
import { t } from '../i18n.js';
import { number } from '../model/units.js';
import { get, set } from '../state.js';
import { el } from './dom.js';
import { typeName } from './values.js';

const MOST = 12;

/** @param {NeedSummary['byFacilityType']} types most first @param {State} s */
export function needGaps(types, s) {
  const named = types.flatMap((x) => (x.facilityType ? [{ ...x, facilityType: x.facilityType }] : []));
  if (!named.length) return el('section', { class: 'result' }, el('h3', { text: t('needs.types') }), el('p', { class: 'note', text: t('needs.noTypes') }));
  const most = Math.max(...named.map((x) => x.count));
  return el('section', { class: 'result' }, el('h3', { text: t('needs.types') }), el('ul', { class: 'need-types' }, named.slice(0, MOST).map((x) => row(x, most, s))));
}

/** @param {{ facilityType: string, count: number }} x @param {number} most @param {State} s */
function row(x, most, s) {
  const gap = gapOf(x.facilityType, s), isShort = gap?.verdict === 'SHORT', isOn = s.needFilter.type === x.facilityType;
  return el('li', { class: `need-type${isOn ? ' is-chosen' : ''}` },
    el('button', { type: 'button', class: 'need-type-name', 'aria-pressed': String(isOn), title: t('needs.filterType'), 'data-focus': `type-${x.facilityType}`, on: { click: () => set({ needFilter: { ...get().needFilter, type: isOn ? '' : x.facilityType } }) } }, typeName(x.facilityType)),
    el('span', { class: 'need-meter', 'aria-hidden': 'true' }, el('span', { style: { '--w': `${(100 * x.count) / most}%` } })),
    el('span', { class: 'figure', text: number(x.count, s.lang) ?? '' }),
    gap ? el('button', { type: 'button', class: `support is-${isShort ? 'short' : gap.verdict === 'PASS' ? 'pass' : 'unknown'}`, 'data-focus': `gap-${x.facilityType}`, on: { click: () => showGap(x.facilityType) } },
      t(isShort ? 'needs.supports' : gap.verdict === 'PASS' ? 'needs.notShort' : 'needs.gapUnknown', { n: number(x.count, s.lang) })) : null);
}

/** Gaps of the same area, if they have been asked for. @param {string} type @param {State} s */
function gapOf(type, s) {
  const found = s.gaps.value?.gaps.filter((g) => g.facilityType === type) ?? [];
  return found.find((g) => g.verdict === 'SHORT') ?? found[0] ?? null;
}

/** @param {string} type */
const showGap = (type) => set((s) => ({ choice: { ...s.choice, type }, diagnoseTab: 'gaps' }));
