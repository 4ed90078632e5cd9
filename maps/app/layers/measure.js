// @ts-check
/** The measured line with its length, geodesic on the ellipsoid. */
import * as L from 'leaflet';
import { distance } from '../model/ellipsoid.js';
import { metres } from '../model/units.js';
import { subscribe } from '../state.js';
import { toLatLng } from './map.js';

/** @param {L.Map} map */
export function measureLayer(map) {
  const group = L.layerGroup().addTo(map);
  const renderer = L.svg({ pane: 'measure' });
  subscribe((s) => [s.mode, s.lang, s.mode.mode === 'measure' && !s.mode.done ? s.pointer : null], (s) => {
    group.clearLayers();
    if (s.mode.mode !== 'measure' || !s.mode.points.length) return;
    const { points, done } = s.mode, line = done || !s.pointer ? points : [...points, s.pointer];
    const options = { renderer, className: 'measure-line', interactive: false };
    L.polyline(line.map(toLatLng), options).addTo(group);
    points.forEach((p) => L.circleMarker(toLatLng(p), { renderer, className: 'measure-point', radius: 3.5, interactive: false }).addTo(group));
    const last = line[line.length - 1], total = metres(lengthOf(line), s.lang) ?? '';
    const words = document.createElement('span');
    words.textContent = total;
    L.marker(toLatLng(last), { pane: 'measure', interactive: false, keyboard: false, zIndexOffset: 1000, icon: L.divIcon({ className: 'measure-label', html: words, iconSize: [0, 0] }) }).addTo(group);
  });
}

/** @param {LonLat[]} line */
export const lengthOf = (line) => line.slice(1).reduce((sum, p, i) => sum + distance(line[i], p), 0);
