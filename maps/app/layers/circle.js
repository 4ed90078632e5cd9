// @ts-check
/** The service circle: the answer of the server, or, while the hand moves, the outline worked out here. */
import * as L from 'leaflet';
import { edit, get, set, subscribe } from '../state.js';
import { changeCircle, circleAtPoint } from '../actions/circle.js';
import { positions } from '../model/attributes.js';
import { circleRing, destination, distance, outlineRing } from '../model/ellipsoid.js';
import { metres } from '../model/units.js';
import { wanted } from '../work/circling.js';
import { toLatLng, toLonLat } from './map.js';

/** @param {L.Map} map */
export function circleLayer(map) {
  const group = L.layerGroup().addTo(map), handles = L.layerGroup().addTo(map);
  const renderer = L.svg({ pane: 'circle', padding: 1 });
  subscribe((s) => [s.circled, s.doc.circle, s.dragRadius, s.dragPoint, s.lang, s.theme, s.nearest, s.step], (s) => {
    group.clearLayers();
    const query = wanted(s);
    if (!query || s.step !== 'look') return;
    const result = s.circled.result, isCurrent = s.circled.status === 'ready' && result !== null;
    if (isCurrent) drawResult(result);
    else preview(query, result).forEach((ring) => L.polygon(ring.map(toLatLng), { ...style('circle-line is-waiting'), fill: true }).addTo(group));
    if (result && s.nearest && isCurrent) drawNearest(result, s.nearest);
  });
  subscribe((s) => [s.doc.circle, s.dragPoint === null, s.circled.result?.origins, s.step], (s) => {
    if (s.dragPoint) return;
    handles.clearLayers();
    if (s.step !== 'look') return;
    if (s.doc.circle?.point) centreHandle(s.doc.circle.point);
    else if (s.doc.circle) s.circled.result?.origins.forEach((o) => pin(o));
  });

  /** @param {string} className @returns {L.PolylineOptions & { renderer: L.Renderer }} */
  function style(className) {
    return { renderer, className, interactive: false, stroke: true, color: '', weight: 2, fillColor: '', fillOpacity: 1, opacity: 1, smoothFactor: 0.2 };
  }

  /** @param {CircleResult} r */
  function drawResult(r) {
    for (const o of r.overlaps) if (o.circles > 1) L.geoJSON(o.polygon, { pane: 'circle', style: style('circle-overlap') }).addTo(group);
    L.geoJSON(r.polygon, { pane: 'circle', style: { ...style('circle-line'), fill: true } }).addTo(group);
    for (const ring of r.rings) {
      L.geoJSON(ring.polygon, { pane: 'circle', style: { ...style('circle-ring'), fill: false } }).addTo(group);
      label(ring.polygon, ring.radiusMetres);
    }
    label(r.polygon, r.radiusMetres);
  }

  /** @param {GeoJSON.Geometry} polygon @param {number} radius */
  function label(polygon, radius) {
    const top = positions(polygon).reduce((a, b) => (b[1] > a[1] ? b : a));
    const icon = L.divIcon({ className: 'circle-label', html: span(metres(radius, get().lang) ?? ''), iconSize: [0, 0] });
    L.marker([top[1], top[0]], { icon, pane: 'circle', interactive: false, keyboard: false, zIndexOffset: 1000 }).addTo(group);
  }

  /** @param {CircleResult} r @param {FacilityItem} n */
  function drawNearest(r, n) {
    const from = r.origins.reduce((a, b) => (square(b, n) < square(a, n) ? b : a));
    L.polyline([toLatLng(from), toLatLng(n)], style('nearest-line')).addTo(group);
    const icon = L.divIcon({ className: 'circle-label is-nearest', html: span(`${n.name ?? ''} ${metres(n.distanceMetres, get().lang)}`), iconSize: [0, 0] });
    L.marker(toLatLng(n), { icon, pane: 'circle', interactive: false, keyboard: false, zIndexOffset: 1000 }).addTo(group);
  }

  /** @param {{ lon: number, lat: number, name: string | null }} o */
  function pin(o) {
    L.circleMarker(toLatLng(o), { ...style('circle-origin'), radius: 4.5, fill: true }).addTo(handles);
  }

  /** @param {LonLat} point */
  function centreHandle(point) {
    const icon = L.divIcon({ className: 'circle-handle', iconSize: [22, 22] });
    const marker = L.marker(toLatLng(point), { icon, pane: 'circle', draggable: true, autoPan: true, keyboard: false, zIndexOffset: 2000 }).addTo(handles);
    marker.on('drag', () => set({ dragPoint: toLonLat(marker.getLatLng()) }));
    marker.on('dragend', () => {
      edit('step.moveCircle', circleAtPoint, toLonLat(marker.getLatLng()));
      set({ dragPoint: null });
    });
    edgeHandle(point);
  }

  /** Dragging the edge changes the radius. @param {LonLat} point */
  function edgeHandle(point) {
    const at = () => destination(point, 90, wanted(get())?.radius ?? 0);
    const icon = L.divIcon({ className: 'circle-edge', iconSize: [16, 16] });
    const marker = L.marker(toLatLng(at()), { icon, pane: 'circle', draggable: true, keyboard: false, zIndexOffset: 2000 }).addTo(handles);
    marker.on('drag', () => set({ dragRadius: radiusTo(marker) }));
    marker.on('dragend', () => {
      edit('step.radius', changeCircle, { radius: radiusTo(marker) });
      set({ dragRadius: null });
      marker.setLatLng(toLatLng(at()));
    });
    /** @param {L.Marker} m */
    const radiusTo = (m) => Math.min(50000, Math.max(50, Math.round(distance(toLonLat(m.getLatLng()), point) / 10) * 10));
  }
}

/** Outlines for the query before the server has answered. @param {CircleQuery} q @param {CircleResult | null} last @returns {LonLat[][]} */
function preview(q, last) {
  if (q.point) return [circleRing(q.point, q.radius)];
  const selected = get().selected;
  return q.communities.flatMap((id) => {
    const origin = last?.origins.find((o) => o.communityId === id);
    if (q.from === 'outline' && selected?.place && selected.ref.kind === 'communities' && selected.ref.id === id) {
      return [outlineRing(positions(selected.place.geometry).map(([lon, lat]) => ({ lon, lat })), q.radius)];
    }
    return origin ? [circleRing(origin, q.radius)] : [];
  });
}

/** @param {LonLat} a @param {LonLat} b */
const square = (a, b) => (a.lon - b.lon) ** 2 + (a.lat - b.lat) ** 2;

/** @param {string} text */
function span(text) {
  const el = document.createElement('span');
  el.textContent = text;
  return el;
}
