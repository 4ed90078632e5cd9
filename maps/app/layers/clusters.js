// @ts-check
/** Requests of residents from afar: one circle for many, as large as they are many; a click goes nearer. */
import * as L from 'leaflet';
import { t } from '../i18n.js';
import { number } from '../model/units.js';
import { subscribe } from '../state.js';

/** @param {L.Map} map */
export function clusterLayer(map) {
  const group = L.layerGroup().addTo(map);
  subscribe((s) => [s.needClusters, s.lang, s.layers.needs?.on], (s) => {
    group.clearLayers();
    if (!s.layers.needs?.on) return;
    for (const cluster of s.needClusters) {
      const [lon, lat] = cluster.geometry.coordinates, { count, open } = cluster.properties;
      const size = Math.round(Math.min(58, 18 + 3.6 * Math.sqrt(count)));
      const icon = L.divIcon({ className: 'need-cluster', iconSize: [size, size], html: face(number(count, s.lang) ?? '', open === undefined ? null : open / count) });
      L.marker([lat, lon], { icon, pane: 'clusters', title: open === undefined ? t('needs.cluster', { n: count }) : t('needs.clusterOpen', { n: count, open }), alt: t('needs.cluster', { n: count }), riseOnHover: true })
        .on('click', () => map.setView([lat, lon], Math.min(17, map.getZoom() + 2))).addTo(group);
    }
  });
}

/** The ring shows the share that is still open. @param {string} words @param {number | null} open */
function face(words, open) {
  const node = document.createElement('span');
  node.textContent = words;
  if (open !== null) node.style.setProperty('--open', `${Math.round(360 * open)}deg`);
  return node;
}
