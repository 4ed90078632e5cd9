// @ts-check
/** What is assumed: gates that would be open or closed, paths that would be there, the path that is being drawn; and what is odd about the network. */
import * as L from 'leaflet';
import { lengthOf } from './measure.js';
import { metres } from '../model/units.js';
import { subscribe } from '../state.js';
import { toLatLng } from './map.js';

/** @param {L.Map} map */
export function whatIfLayer(map) {
  const group = L.layerGroup().addTo(map), drawing = L.layerGroup().addTo(map), marks = L.layerGroup().addTo(map);
  const renderer = L.svg({ pane: 'measure' });
  /** @param {readonly LonLat[]} line @param {string} className @param {L.LayerGroup} to */
  const path = (line, className, to) => L.polyline(line.map(toLatLng), { renderer, className, interactive: false }).addTo(to);

  subscribe((s) => [s.doc.whatIf, s.step], (s) => {
    group.clearLayers();
    if (s.step !== 'diagnose') return;
    for (const line of s.doc.whatIf.paths) {
      path(line, 'assumed-path-edge', group);
      path(line, 'assumed-path', group);
    }
    for (const way of /** @type {const} */ (['open', 'close'])) for (const gate of s.doc.whatIf[way]) {
      const icon = L.divIcon({ className: `assumed-gate is-${way}`, iconSize: [22, 22] });
      if (Number.isFinite(gate.lon)) L.marker(toLatLng(gate), { icon, pane: 'measure', interactive: false, keyboard: false }).addTo(group);
    }
  });

  subscribe((s) => [s.networkMarks, s.step, s.diagnoseTab], (s) => {
    marks.clearLayers();
    if (s.step === 'diagnose' && s.diagnoseTab === 'walking') for (const p of s.networkMarks) L.circleMarker(toLatLng(p), { renderer, className: 'network-mark', radius: 6, interactive: false }).addTo(marks);
  });

  subscribe((s) => [s.mode, s.mode.mode === 'path' ? s.pointer : null, s.lang], (s) => {
    drawing.clearLayers();
    if (s.mode.mode !== 'path' || !s.mode.points.length) return;
    const line = s.pointer ? [...s.mode.points, s.pointer] : s.mode.points;
    path(line, 'assumed-path is-drawing', drawing);
    s.mode.points.forEach((p) => L.circleMarker(toLatLng(p), { renderer, className: 'assumed-point', radius: 4, interactive: false }).addTo(drawing));
    const words = document.createElement('span');
    words.textContent = metres(lengthOf(line), s.lang) ?? '';
    L.marker(toLatLng(line[line.length - 1]), { pane: 'measure', interactive: false, keyboard: false, icon: L.divIcon({ className: 'measure-label', html: words, iconSize: [0, 0] }) }).addTo(drawing);
  });
}
