// @ts-check
/** Bottom edge of the map: scale, where the pointer is, whose data. */
import { t } from '../i18n.js';
import { formatLonLat } from '../model/coordinates.js';
import { gaussKrueger } from '../model/gausskrueger.js';
import { metres, roundLength } from '../model/units.js';
import { set, subscribe } from '../state.js';
import { el, fill } from './dom.js';

const SYSTEMS = ['lonlat', 'cgcs2000', 'gk'];

/** @param {HTMLElement} root */
export function statusBar(root) {
  const scale = el('div', { class: 'scale' }), where = el('output', { class: 'where figure', 'aria-live': 'off' }), whose = el('div', { class: 'whose' });
  const choice = el('select', { class: 'crs', 'aria-label': t('status.crs'), on: { change: () => set({ crs: choice.value }) } }, SYSTEMS.map((id) => el('option', { value: id, text: t(`crs.${id}`) })));
  fill(root, scale, whose, el('div', { class: 'coordinates' }, where, choice));
  const ends = [
    subscribe((s) => [s.view.zoom, Math.round(s.view.lat * 10), s.lang], (s) => {
      const perPixel = (40075016.686 * Math.cos((s.view.lat * Math.PI) / 180)) / (256 * 2 ** s.view.zoom);
      const length = roundLength(perPixel * 110);
      scale.style.setProperty('--length', `${Math.round(length / perPixel)}px`);
      fill(scale, el('span', { text: metres(length, s.lang) ?? '' }));
      scale.setAttribute('aria-label', t('status.scale', { length: metres(length, s.lang) }));
    }),
    subscribe((s) => [s.pointer, s.crs, s.view, s.lang], (s) => {
      choice.value = SYSTEMS.includes(s.crs) ? s.crs : 'lonlat';
      where.textContent = positionText(s.pointer ?? s.view, s.crs);
    }),
    subscribe((s) => [s.inventory?.sources, s.lang], (s) => {
      const names = (s.inventory?.sources ?? []).map((x) => [x.source, x.sourceDate].filter(Boolean).join(' '));
      const text = names.length ? t('status.sources', { names: names.slice(0, 3).join(' · ') + (names.length > 3 ? ' …' : '') }) : '';
      fill(whose, text ? el('span', { text, title: names.join('\n') }) : null);
    }),
  ];
  return () => ends.forEach((end) => end());
}

/** @param {LonLat} p @param {string} crs */
function positionText(p, crs) {
  if (crs !== 'gk') return formatLonLat(p);
  const gk = gaussKrueger(p);
  return gk ? `N ${gk.y.toFixed(1)}  E ${gk.x.toFixed(1)} · ${gk.meridian}°E · EPSG:${gk.epsg}` : t('status.outside');
}
