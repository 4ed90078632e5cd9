// @ts-check
/** The facility a gap names, with a line to it. */
import * as L from 'leaflet';
import { metres } from '../model/units.js';
import { subscribe } from '../state.js';
import { toLatLng } from './map.js';

/** @param {L.Map} map */
export function pointedLayer(map) {
  const group = L.layerGroup().addTo(map), renderer = L.svg({ pane: 'circle', padding: 1 });
  subscribe((s) => [s.pointed, s.step, s.lang], (s) => {
    group.clearLayers();
    if (!s.pointed || s.step !== 'diagnose') return;
    const { from, to, name } = s.pointed, words = document.createElement('span');
    if (from) L.polyline([toLatLng(from), toLatLng(to)], { renderer, className: 'nearest-line is-pointed', interactive: false }).addTo(group);
    L.circleMarker(toLatLng(to), { renderer, className: 'is-hovered', interactive: false, radius: 13 }).addTo(group);
    words.textContent = [name, metres(s.pointed.metres, s.lang)].filter(Boolean).join(' ');
    if (!words.textContent) return;
    L.marker(toLatLng(to), { pane: 'circle', interactive: false, keyboard: false, icon: L.divIcon({ className: 'circle-label is-nearest', html: words, iconSize: [0, 0] }) }).addTo(group);
  });
}
