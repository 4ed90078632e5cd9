// @ts-check
/** The small map of a page of the standard doors: draws the GeoJSON that the page names, without a base map. */
import { geoJSON, map, circleMarker, control } from '/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js';

const holder = /** @type {HTMLElement} */ (document.getElementById('map'));
const drawn = map(holder, { attributionControl: false });
control.scale({ imperial: false }).addTo(drawn);
drawn.setView([35, 105], 3);

/** @param {any} feature @param {any} layer */
function name(feature, layer) {
  const known = feature.properties ?? {};
  layer.bindTooltip(String(known.name ?? known.code ?? feature.id ?? ''));
  if (holder.dataset.items) {
    layer.on('click', () => { location.href = `${holder.dataset.items}/${feature.id}?f=html`; });
  }
}

const style = { color: '#0b6bcb', weight: 1.5, fillOpacity: 0.15 };
const answer = await fetch(String(holder.dataset.source), { headers: { accept: 'application/geo+json' } });
const layer = geoJSON(await answer.json(), {
  style,
  pointToLayer: (_, place) => circleMarker(place, { ...style, radius: 5 }),
  onEachFeature: name,
}).addTo(drawn);
if (layer.getBounds().isValid()) {
  drawn.fitBounds(layer.getBounds(), { maxZoom: 18, padding: [12, 12] });
}
holder.dataset.drawn = String(layer.getLayers().length);
