// @ts-check
/** What is added: facilities with their floor areas, storeys, use, dwellings, parking spaces. */
import { nameIn, t } from '../i18n.js';
import { USES } from '../model/plan.js';
import { findThing } from '../model/site.js';
import { squareMetres } from '../model/units.js';
import { changeTargets } from '../work/assigning.js';
import { button, el, iconButton, uniqueId } from './dom.js';
import { choice } from './planFields.js';
import { codeText } from './values.js';

/** @param {State} s @param {Assignment[]} said */
export function supplementFields(s, said) {
  const first = said[0].supplement, targets = said.map((a) => a.target);
  if (!first) return null;
  /** @param {Partial<Supplement>} part */
  const put = (part) => changeTargets(targets, 'works', (a) => (a.supplement ? { supplement: /** @type {Supplement} */ (Object.fromEntries(Object.entries({ ...a.supplement, ...part }).filter(([, v]) => v !== undefined))) } : null));
  /** @param {string} key @param {'storeys' | 'dwellings' | 'spaces' | 'lifts'} member @param {number} least */
  const count = (key, member, least) => {
    const id = uniqueId(member), input = el('input', { type: 'number', id, class: 'field figure', min: String(least), max: '100000', 'data-focus': `supplement-${member}`, 'data-member': member, value: first[member] === undefined ? '' : String(first[member]), on: { change: () => Number.isInteger(Number(input.value)) && Number(input.value) >= least && put({ [member]: input.value === '' ? undefined : Number(input.value) }) } });
    return el('div', { class: 'option' }, el('label', { for: id, text: t(key) }), input);
  };
  const isBuilt = first.form === 'NEW_BUILDING' || first.form === 'EXTENSION';
  return el('div', { class: 'stack' }, isBuilt ? el('div', { class: 'columns' }, count('plan.storeys', 'storeys', 1), choice('plan.useOf', first.use, [['', t('value.unknown')], ...USES.map((u) => /** @type {[string, string]} */ ([u, codeText('use', u)]))], (v) => put({ use: v ? /** @type {BuildingUse} */ (v) : undefined }))) : null,
    isBuilt ? el('div', { class: 'columns' }, count('plan.dwellings', 'dwellings', 0), count('plan.lifts', 'lifts', 0)) : null,
    first.form === 'PARKING' ? count('plan.spaces', 'spaces', 0) : null,
    first.form === 'NEW_BUILDING' || first.form === 'REUSE' ? facilities(s, said, put) : null);
}

/** @param {State} s @param {Assignment[]} said @param {(part: Partial<Supplement>) => void} put */
function facilities(s, said, put) {
  const list = said[0].supplement?.facilities ?? [], area = said.length === 1 ? areaOf(s, said[0].target) : null, used = list.reduce((sum, f) => sum + f.floorAreaM2, 0);
  const rest = area === null ? null : Math.max(0, area - used);
  /** @param {number} i @param {Partial<FacilityUse>} part */
  const change = (i, part) => put({ facilities: list.map((f, j) => (j === i ? { ...f, ...part } : f)) });
  const free = s.facilityTypes.find((x) => !list.some((f) => f.facilityType === x.code));
  return el('div', { role: 'group', class: `works${list.length || said[0].supplement?.form !== 'REUSE' ? '' : ' is-asked'}` }, el('p', { class: 'works-title', text: t('plan.facilities') }),
    list.map((f, i) => {
      const input = el('input', { type: 'number', class: 'field figure', min: '1', 'aria-label': t('plan.facilityArea'), 'data-focus': `facility-area-${i}`, value: String(f.floorAreaM2), on: { change: () => Number(input.value) > 0 && change(i, { floorAreaM2: Number(input.value) }) } });
      return el('div', { class: 'facility-row' }, el('select', { class: 'field', 'aria-label': t('plan.facilityType'), 'data-focus': `facility-type-${i}`, on: { change: (/** @type {any} */ e) => change(i, { facilityType: e.target.value }) } }, s.facilityTypes.map((x) => el('option', { value: x.code, selected: x.code === f.facilityType, text: nameIn(s.lang, x) }))),
        el('span', { class: 'with-unit' }, input, el('span', { text: 'm²' })), iconButton('x', t('plan.facilityRemove'), () => put({ facilities: list.filter((_, j) => j !== i) })));
    }),
    free ? button(t('plan.facilityAdd'), () => put({ facilities: [...list, { facilityType: free.code, floorAreaM2: Math.max(1, Math.round(rest ?? 200)) }] }), { icon: 'plus', 'data-focus': 'facility-add' }) : null,
    area === null ? null : el('p', { class: `note${used > area ? ' is-bad' : ''}`, text: t('plan.facilityRest', { used: squareMetres(used, s.lang), area: squareMetres(area, s.lang) }) }));
}

/** Area of an idle space, where it is known. @param {State} s @param {string} target */
function areaOf(s, target) {
  const x = s.plan?.site && findThing(s.plan.site, s.plan.items, target);
  return x && x.p.areaM2 && x.p.areaM2.status !== 'UNKNOWN' ? Number(x.p.areaM2.value) : null;
}
