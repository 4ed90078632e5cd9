// @ts-check
/** What is pointed at, what is selected, and the flash of a place just found. */
import * as L from 'leaflet';
import { t } from '../i18n.js';
import { subscribe } from '../state.js';
import { gapWords } from './gaps.js';
import { toLatLng } from './map.js';
import { AREAS } from './order.js';

/** @typedef {import('./tiles.js').Picked} Picked */

/** @param {L.Map} map */
export function highlightLayer(map) {
  const hover = L.layerGroup().addTo(map), selected = L.layerGroup().addTo(map), flashes = L.layerGroup().addTo(map);
  const renderers = { hover: L.svg({ pane: 'hover' }), selected: L.svg({ pane: 'selected' }) };

  const tip = L.tooltip({ className: 'tip', direction: 'right', offset: [16, 4], opacity: 1, pane: 'problems' });

  subscribe((s) => [s.selected], ({ selected: chosen }) => {
    selected.clearLayers();
    if (!chosen?.place) return;
    const options = { renderer: renderers.selected, className: 'is-selected', interactive: false };
    L.geoJSON(chosen.place, { pane: 'selected', interactive: false, style: () => options, pointToLayer: (_, at) => L.circleMarker(at, { ...options, radius: 13 }) }).addTo(selected);
  });

  return {
    /** @param {Picked | null} thing @param {LonLat} [at] where to say its name */
    hover(thing, at) {
      hover.clearLayers();
      tip.remove();
      if (!thing) return;
      if (at) tip.setLatLng(toLatLng(at)).setContent(words(thing)).addTo(map);
      const options = { renderer: renderers.hover, className: 'is-hovered', interactive: false };
      if (AREAS.includes(thing.kind)) return;
      if (thing.shape === 'point') L.circleMarker(toLatLng(thing.outline[0][0]), { ...options, radius: 12 }).addTo(hover);
      else if (thing.shape === 'line') L.polyline(thing.outline.map((l) => l.map(toLatLng)), options).addTo(hover);
      else L.polygon(thing.outline.map((l) => l.map(toLatLng)), options).addTo(hover);
    },
    /** Words beside the pointer; none without a place. @param {LonLat | null} at @param {string} name @param {string} more */
    say(at, name, more) {
      if (!at) return void tip.remove();
      const node = document.createElement('span'), small = document.createElement('small');
      small.textContent = more;
      node.append(name, small);
      tip.setLatLng(toLatLng(at)).setContent(node).addTo(map);
    },
    /** @param {LonLat} p a row of the table or a search result */
    mark(p) {
      hover.clearLayers();
      L.circleMarker(toLatLng(p), { renderer: renderers.hover, className: 'is-hovered', interactive: false, radius: 12 }).addTo(hover);
    },
    /** @param {LonLat} p */
    flash(p) {
      const marker = L.marker(toLatLng(p), { pane: 'selected', interactive: false, keyboard: false, icon: L.divIcon({ className: 'flash', iconSize: [40, 40] }) }).addTo(flashes);
      setTimeout(() => marker.remove(), 1800);
    },
    /** @param {GeoJSON.Feature} place */
    outline(place) {
      hover.clearLayers();
      const options = { renderer: renderers.hover, className: 'is-hovered', interactive: false };
      L.geoJSON(place, { pane: 'hover', interactive: false, style: () => options, pointToLayer: (_, at) => L.circleMarker(at, { ...options, radius: 12 }) }).addTo(hover);
    },
  };
}

/** @param {Picked} thing */
function words(thing) {
  const node = document.createElement('span'), kind = document.createElement('small');
  kind.textContent = t(`kind.${thing.kind}.one`);
  node.append(thing.name, ...(thing.name === kind.textContent ? [] : [kind]));
  const gap = gapWords(thing);
  if (gap) {
    const figure = document.createElement('b');
    figure.textContent = gap;
    node.append(figure);
  }
  return node;
}
