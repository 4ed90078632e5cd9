// @ts-check
/** Rows of an import that had to be refused or repaired, where they lie. */
import * as L from 'leaflet';
import { subscribe } from '../state.js';

/** @param {L.Map} map */
export function problemLayer(map) {
  const group = L.layerGroup().addTo(map);
  const renderer = L.svg({ pane: 'problems' });
  subscribe((s) => [s.intake.problems, s.open.intake], (s) => {
    group.clearLayers();
    if (!s.open.intake) return;
    for (const p of s.intake.problems) {
      if (p.lon === null || p.lat === null || p.lon === undefined || p.lat === undefined) continue;
      L.circleMarker([p.lat, p.lon], { renderer, className: `problem is-${p.severity.toLowerCase()}`, radius: 5, interactive: false }).addTo(group);
    }
  });
}
