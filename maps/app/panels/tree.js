// @ts-check
/** The layer tree with the legend inside it. */
import { changeLayer } from '../actions/layers.js';
import { nameIn, t } from '../i18n.js';
import { isTileAddress } from '../layers/basemap.js';
import { ORDER } from '../layers/order.js';
import { classification, fillOf, inkOf, inkOn } from '../layers/style.js';
import { number } from '../model/units.js';
import { get, set, subscribe } from '../state.js';
import { el, fill, icon, iconButton, uniqueId } from './dom.js';

/** Which legends are folded away; kept while the page is open. @type {Record<string, boolean>} */
const folded = { roads: true, 'idle-spaces': false, facilities: false };

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function layerTree(root, desk) {
  return subscribe((s) => [s.lang, s.theme, s.layers, s.definitions, s.inventory?.counts, s.needTotals, Math.round(s.view.zoom * 2), s.basemap], (s) => {
    const focus = document.activeElement?.getAttribute('data-focus');
    const scroll = root.scrollTop;
    const groups = [...new Set(s.definitions.map((d) => d.group))];
    fill(root, groups.map((group) => el('section', { class: 'group' }, el('h3', { text: t(`group.${group}`) }), topFirst(s).filter((d) => d.group === group).map((d) => layerRow(s, d, desk)))),
      basemaps(s));
    root.scrollTop = scroll;
    if (focus) /** @type {HTMLElement | null} */ (root.querySelector(`[data-focus="${CSS.escape(focus)}"]`))?.focus();
  });
}

/** @param {State} s */
const topFirst = (s) => [...ORDER].reverse().flatMap((id) => s.definitions.filter((d) => d.id === id));

/** @param {State} s @param {LayerDefinition} d @param {import('../layers/desk.js').Desk} desk */
function layerRow(s, d, desk) {
  const setting = s.layers[d.id], by = classification(d, setting.by), isHidden = Math.round(s.view.zoom) < d.minZoom;
  const n = s.inventory?.counts[d.count], id = uniqueId('layer');
  const hasLegend = by.classes.length > 0;
  const isOpen = setting.on && hasLegend && !folded[d.id];
  const fold = () => {
    folded[d.id] = !folded[d.id];
    set({ layers: { ...get().layers } });
  };
  return el('div', { class: `layer${setting.on ? '' : ' is-off'}` },
    el('div', { class: 'layer-head' },
      hasLegend ? iconButton(isOpen ? 'chevron-down' : 'chevron-right', t(isOpen ? 'tree.fold' : 'tree.unfold', { layer: nameIn(s.lang, d.name) }), fold, { class: 'icon-button fold', 'aria-expanded': String(isOpen), disabled: !setting.on, 'data-focus': `fold-${d.id}` }) : el('span', { class: 'fold' }),
      el('input', { type: 'checkbox', id, checked: setting.on, 'data-focus': `on-${d.id}`, on: { change: () => set({ layers: changeLayer(get().layers, d.id, { on: !setting.on }) }) } }),
      hasLegend ? null : swatch(d, by.otherwise, s),
      el('label', { for: id, text: nameIn(s.lang, d.name) }),
      el('span', { class: 'layer-tools' },
        el('label', { class: 'opacity', title: t('tree.opacity') }, el('input', { type: 'range', min: '0.1', max: '1', step: '0.1', value: String(setting.opacity), 'aria-label': t('tree.opacityOf', { layer: nameIn(s.lang, d.name) }), 'data-focus': `opacity-${d.id}`,
          on: { change: (/** @type {any} */ e) => set({ layers: changeLayer(get().layers, d.id, { opacity: Number(e.target.value) }) }) } })),
        iconButton('scan', t('tree.zoomTo', { layer: nameIn(s.lang, d.name) }), () => desk.goToAll(d.count))),
      el('span', { class: 'layer-count', text: n === undefined ? '' : number(n, s.lang) ?? '' })),
    setting.on && isHidden && n ? el('p', { class: 'hidden-note' }, icon('eye'), el('button', { type: 'button', class: 'link', text: t('tree.hidden', { zoom: d.minZoom }), on: { click: () => desk.map.setZoom(d.minZoom) } })) : null,
    isOpen ? legend(s, d, by) : null);
}

/** @param {State} s @param {LayerDefinition} d @param {Classification} by */
function legend(s, d, by) {
  const choice = d.classifications.length < 2 ? null : el('select', { class: 'by', 'aria-label': t('tree.by', { layer: nameIn(s.lang, d.name) }), 'data-focus': `by-${d.id}`, on: { change: (/** @type {any} */ e) => set({ layers: changeLayer(get().layers, d.id, { by: e.target.value }) }) } },
    d.classifications.map((c) => el('option', { value: c.id, text: nameIn(s.lang, c.name), selected: c.id === by.id })));
  return el('div', { class: 'legend' }, choice, el('ul', { class: d.classifications[0].classes.length > 8 ? 'two' : '' }, [...by.classes, by.otherwise].map((k) => el('li', {}, swatch(d, k, s), el('span', { text: nameIn(s.lang, k.name) }), classCount(d, k, s))), d.id === 'barriers' ? closedGate(d, s) : null));
}

/** Gates are of one class, but drawn by whether they are open. @param {LayerDefinition} d @param {State} s */
const closedGate = (d, s) => el('li', {}, el('span', { class: 'swatch is-gate-closed', style: { '--edge': inkOf(d, 'stroke', s.theme) }, 'aria-hidden': 'true' }), el('span', { text: t('tree.closedGate') }));

/** How many requests are in a state, everywhere. @param {LayerDefinition} d @param {LayerClass} k @param {State} s */
function classCount(d, k, s) {
  const n = d.id === 'needs' ? s.needTotals?.[k.code] : undefined;
  return n === undefined ? null : el('span', { class: 'layer-count', text: number(n, s.lang) ?? '' });
}

/** @param {LayerDefinition} d @param {LayerClass} k @param {State} s */
export function swatch(d, k, s) {
  const colour = fillOf(k, s.theme);
  if (d.id === 'needs') return el('span', { class: `swatch is-need is-${k.code.toLowerCase()}`, style: { '--fill': colour }, 'aria-hidden': 'true' });
  if (k.code === 'GATE') return el('span', { class: 'swatch is-gate', style: { '--fill': colour }, 'aria-hidden': 'true' });
  const shape = d.shape === 'symbol' ? (d.id === 'facilities' ? 'is-round' : 'is-square') : d.shape === 'line' ? 'is-line' : colour === 'transparent' ? 'is-edge' : '';
  const style = { '--fill': colour, '--edge': inkOf(d, 'stroke', s.theme), '--ink': k.glyph ? inkOn(colour) : 'inherit' };
  return el('span', { class: `swatch ${shape}`, style, 'aria-hidden': 'true', text: k.glyph ? nameIn(s.lang, k.glyph) : '' });
}

/** @param {State} s */
function basemaps(s) {
  const { url, on } = s.basemap, isGood = !url || isTileAddress(url);
  /** @param {string} label @param {boolean} checked @param {() => void} pick @param {boolean} disabled */
  const radio = (label, checked, pick, disabled) => el('label', { class: 'radio' }, el('input', { type: 'radio', name: 'basemap', checked, disabled, on: { change: pick } }), label);
  return el('section', { class: 'group' }, el('h3', { text: t('group.basemap') }),
    radio(t('basemap.none'), !on, () => set({ basemap: { url, on: false } }), false),
    radio(t('basemap.own'), on, () => set({ basemap: { url, on: true } }), !url || !isGood),
    el('input', { class: `field basemap-url${isGood ? '' : ' is-bad'}`, type: 'url', value: url, placeholder: 'https://…/{z}/{x}/{y}.png', 'aria-label': t('basemap.address'), 'aria-invalid': String(!isGood), spellcheck: 'false',
      on: { change: (/** @type {any} */ e) => set({ basemap: { url: e.target.value.trim(), on: isTileAddress(e.target.value.trim()) } }) } }),
    el('p', { class: 'note', text: isGood ? t('basemap.note') : t('basemap.bad') }));
}
