// @ts-check
/** Walking areas with the straight circles round the same origin: what lies between them is lost to walls and detours. */
import * as L from 'leaflet';
import { positions } from '../model/attributes.js';
import { metres } from '../model/units.js';
import { sideBySide } from '../model/walk.js';
import { get, subscribe } from '../state.js';
import { hatch } from './hatch.js';
import { toLatLng } from './map.js';

/** @param {L.Map} map */
export function walkLayer(map) {
  const group = L.layerGroup().addTo(map);
  const renderer = L.svg({ pane: 'walk', padding: 1 });
  subscribe((s) => [s.walked, s.walkBand, s.lang, s.step, s.diagnoseTab, s.doc.walk === null], (s) => {
    group.clearLayers();
    const { now, then } = s.walked;
    if (!now || !s.doc.walk || s.step !== 'diagnose' || s.diagnoseTab !== 'walking') return;
    const pairs = sideBySide(now, then), band = Math.min(s.walkBand, pairs.length - 1);
    [...pairs].reverse().forEach((pair, i) => draw(pair, pairs.length - 1 - i === band));
    if (pairs[band]) label(pairs[band].now);
    L.circleMarker(toLatLng(now.origin), { ...style('walk-origin'), radius: 5.5 }).addTo(group);
  });

  /** @param {string} className @returns {L.PathOptions} */
  function style(className) {
    return { renderer, className, interactive: false, color: '', fillColor: '', fillOpacity: 1, opacity: 1, weight: 1.5, fill: true };
  }

  /** @param {GeoJSON.Geometry} geometry @param {string} className */
  const shape = (geometry, className) => L.geoJSON(geometry, { pane: 'walk', style: style(className) }).addTo(group);

  /** @param {{ now: WalkArea, then: WalkArea | null }} pair @param {boolean} isChosen */
  function draw({ now, then }, isChosen) {
    if (isChosen) {
      const gone = L.polygon([...outlines(now.straight.polygon), ...outlines((then ?? now).polygon)], { ...style('walk-lost'), fillColor: hatch('hatch-lost'), stroke: false });
      gone.addTo(group);
    }
    shape(now.straight.polygon, `walk-circle${isChosen ? ' is-chosen' : ''}`);
    if (!then) shape(now.polygon, `walk-area${isChosen ? ' is-chosen' : ''}`);
    else if (isChosen) {
      shape(now.polygon, 'walk-before');
      shape(then.polygon, 'walk-after');
    }
  }

  /** @param {WalkArea} area */
  function label(area) {
    const top = positions(area.straight.polygon).reduce((a, b) => (b[1] > a[1] ? b : a));
    const words = document.createElement('span');
    words.textContent = [metres(area.metres, get().lang), area.minutes ? `${Math.round(area.minutes)} min` : ''].filter(Boolean).join(' · ');
    L.marker([top[1], top[0]], { icon: L.divIcon({ className: 'circle-label', html: words, iconSize: [0, 0] }), pane: 'walk', interactive: false, keyboard: false, zIndexOffset: 1000 }).addTo(group);
  }
}

/** All rings of an area; drawn with the rule of even and odd, one inside another is a hole. @param {GeoJSON.Geometry} g @returns {L.LatLngTuple[][]} */
function outlines(g) {
  const polygons = g.type === 'Polygon' ? [g.coordinates] : g.type === 'MultiPolygon' ? g.coordinates : [];
  return polygons.flat().map((ring) => ring.map(([lon, lat]) => /** @type {L.LatLngTuple} */ ([lat, lon])));
}
