// @ts-check
/** Where spaces are looked for: a unit, a compound with so many metres around it, or a circle drawn on the map. */
import { t } from '../i18n.js';
import { typedNumber } from '../model/money.js';
import { isAreaSaid, RADII } from '../model/siting.js';
import { get, set, setSite } from '../state.js';
import { changeArea } from '../work/siting.js';
import { button, el, icon, iconButton, uniqueId } from './dom.js';
import { startUnit } from './planUnit.js';
import { goToStep } from './topbar.js';

/** Milliseconds a click takes. */
const CLICK = 250;
const KINDS = /** @type {const} */ (['unit', 'community', 'circle']);
const ICONS = { unit: 'square-dashed', community: 'building-2', circle: 'circle-dot' };

/** @param {State} s @param {import('../layers/desk.js').Desk} desk */
export function areaSection(s, desk) {
  const { area, metric, overview } = s.site, fault = s.site.faults.area;
  return [
    el('h3', {}, t('site.area'), el('span', { class: 'spring' }), isAreaSaid(area) && s.site.outline.length ? iconButton('scan', t('selected.zoom'), () => showArea(desk), { class: 'icon-button is-small', 'data-focus': 'site-zoom' }) : null),
    el('div', { class: 'segments', role: 'radiogroup', 'aria-label': t('site.area') }, KINDS.map((kind) => el('button', { type: 'button', role: 'radio', class: 'segment', 'aria-checked': String(kind === area.kind), 'data-focus': `area-${kind}`, title: t(`site.area.${kind}.why`), on: { click: () => chooseKind(kind) } }, icon(ICONS[kind]), t(`site.area.${kind}`)))),
    area.kind === 'unit' ? unitField(s) : area.kind === 'community' ? communityField(s) : circleField(s),
    area.kind === 'unit' ? null : radiusField(s),
    fault ? el('p', { class: 'site-fault', text: fault }) : null,
    el('label', { class: 'site-metric' }, el('span', { text: t('site.metric') }), el('select', { class: 'field', 'data-focus': 'site-metric', on: { change: (/** @type {any} */ e) => setSite({ metric: e.target.value }) } }, /** @type {const} */ (['straight', 'walk']).map((m) => el('option', { value: m, selected: m === metric, text: t(`site.metric.${m}`) })))),
    overview.value && isAreaSaid(area) ? el('p', { class: 'note', text: t('site.spacesN', { n: overview.value.spaces }) }) : null,
  ];
}

/** What is still to be said about the area. @param {State} s */
export const sayArea = ({ site: { area }, units }) => t(area.kind !== 'unit' ? `site.say.${area.kind}` : !units.value ? 'loading' : units.value.length ? 'site.say.unit' : 'site.noUnits');

/** @param {import('../layers/desk.js').Desk} desk */
export function showArea(desk) {
  const points = get().site.outline.flat(2), lon = points.map((p) => p[0]), lat = points.map((p) => p[1]);
  if (points.length) desk.goTo([Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)], { most: 17 });
}

/** @param {SiteArea['kind']} kind what is selected elsewhere is taken along */
function chooseKind(kind) {
  const { doc, site } = get(), here = doc.selection?.kind === 'communities' ? doc.selection.id : null;
  changeArea({ kind, ...(kind === 'community' && site.area.community === null && here !== null ? { community: here } : {}) });
  const now = get().site.area;
  if ((kind === 'community' && now.community === null) || (kind === 'circle' && now.point === null)) set({ mode: { mode: 'site' } });
}

/** @param {State} s */
function unitField(s) {
  const units = s.units.value;
  if (!units) return el('p', { class: 'note', text: t('loading') });
  if (!units.length) return el('div', { class: 'stack' }, el('p', { class: 'note', text: t('site.noUnits') }), button(t('site.makeUnit'), () => { goToStep('plan'); startUnit('communities'); }, { icon: 'plus', class: 'button is-primary' }));
  return el('select', { class: 'field', 'aria-label': t('site.area.unit'), 'data-focus': 'site-unit', on: { change: (/** @type {any} */ e) => changeArea({ unit: Number(e.target.value) }) } }, units.map((u) => el('option', { value: String(u.id), selected: u.id === s.site.area.unit, text: u.name })));
}

/** @param {State} s */
function communityField(s) {
  const id = s.site.area.community, name = id === null ? null : s.site.names[id] ?? `#${id}`;
  return el('div', { class: 'site-picked' }, el('span', { class: id === null ? 'quiet' : '', text: name ?? t('site.noCommunity') }), pickButton(s, t(id === null ? 'site.pickCommunity' : 'site.pickOther')));
}

/** @param {State} s */
function circleField(s) {
  const { point } = s.site.area;
  return el('div', { class: 'site-picked' }, el('span', { class: `figure${point ? '' : ' quiet'}`, text: point ? `${point.lat.toFixed(5)}, ${point.lon.toFixed(5)}` : t('site.noPoint') }), pickButton(s, t(point ? 'site.pickOther' : 'site.pickPoint')));
}

/** @param {State} s @param {string} text */
function pickButton(s, text) {
  const isOn = s.mode.mode === 'site', isSaid = isAreaSaid(s.site.area);
  return button(text, () => set({ mode: isOn ? { mode: 'browse' } : { mode: 'site' } }), { icon: 'map-pin', class: `button${isOn ? ' is-on' : isSaid ? '' : ' is-primary'}`, 'aria-pressed': String(isOn), 'data-focus': 'site-pick' });
}

/** @param {State} s */
function radiusField(s) {
  const id = uniqueId('radius'), { radius, kind } = s.site.area;
  return el('div', { class: 'site-radius' }, el('label', { for: id, text: t(kind === 'circle' ? 'site.circleRadius' : 'site.around') }), el('span', { class: 'site-with-unit' }, el('input', { id, class: 'field figure', inputmode: 'decimal', value: String(radius), 'data-focus': 'site-radius', on: { change: (/** @type {any} */ e) => changeRadius(e.target) } }), el('span', { class: 'quiet', text: 'm' })));
}

/** @param {HTMLInputElement} input */
function changeRadius(input) {
  const n = typedNumber(input.value), isGood = typeof n === 'number' && n >= RADII[0] && n <= RADII[1];
  input.classList.toggle('is-bad', !isGood);
  input.setCustomValidity(isGood ? '' : t('site.radiusHow', { least: RADII[0], most: RADII[1] }));
  // a moment later, so that what was clicked meanwhile is still there
  if (isGood) setTimeout(() => changeArea({ radius: n }), CLICK);
  else input.reportValidity();
}
