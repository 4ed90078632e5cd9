// @ts-check
/** Names of the data sets where they lie, while the map shows too much for the places themselves. */
import * as L from 'leaflet';
import { t } from '../i18n.js';
import { centre, spots } from '../model/datasets.js';
import { number } from '../model/units.js';
import { subscribe } from '../state.js';
import { toLatLng } from './map.js';

/** The first zoom at which communities are drawn. */
const NEAR = 10;

/** @param {L.Map} map @param {(bbox: Bbox) => void} goTo */
export function datasetLayer(map, goTo) {
  const group = L.layerGroup().addTo(map);
  subscribe((s) => [s.inventory?.sources, Math.round(s.view.zoom) < NEAR, s.view.zoom, s.lang], (s) => {
    group.clearLayers();
    if (Math.round(s.view.zoom) >= NEAR) return;
    for (const spot of spots(s.inventory?.sources ?? [], s.view.zoom)) {
      const count = spot.sources.reduce((sum, x) => sum + x.count, 0), more = spot.sources.length - 1;
      const name = more ? t('datasets.andMore', { name: spot.sources[0].source, n: more }) : spot.sources[0].source;
      const words = t('datasets.places', { n: number(count, s.lang) });
      const [west, south, east, north] = spot.extent;
      L.rectangle([[south, west], [north, east]], { pane: 'datasets', renderer, className: 'dataset-extent', interactive: false }).addTo(group);
      const icon = L.divIcon({ className: 'dataset-label', html: label(name, words), iconSize: [0, 0] });
      L.marker(toLatLng(centre(spot.extent)), { pane: 'datasets', icon, title: t('datasets.zoomTo', { name }), alt: `${name} ${words}` }).on('click', () => goTo(spot.extent)).addTo(group);
    }
  });
}

const renderer = L.svg({ pane: 'datasets' });

/** @param {string} name @param {string} words */
function label(name, words) {
  const node = document.createElement('span'), strong = document.createElement('b'), small = document.createElement('small');
  strong.textContent = name;
  small.textContent = words;
  node.append(strong, small);
  return node;
}
