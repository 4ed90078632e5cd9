// @ts-check
/** The Leaflet map itself: panes, movement, and what of it is state. */
import * as L from 'leaflet';
import { get, set } from '../state.js';
import { PANES } from './order.js';

/** @param {HTMLElement} container */
export function createMap(container) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(container, {
    zoomControl: false, attributionControl: false, zoomSnap: 0.5, zoomDelta: 1, wheelPxPerZoomLevel: 90, minZoom: 3, maxZoom: 21,
    boxZoom: true, keyboard: true, doubleClickZoom: false, fadeAnimation: !calm, zoomAnimation: !calm, inertia: !calm, maxBoundsViscosity: 0, worldCopyJump: true,
  });
  for (const [name, z] of Object.entries(PANES)) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(z);
    if (!['circle', 'clusters', 'datasets', 'problems'].includes(name)) pane.style.pointerEvents = 'none';
  }
  const { lat, lon, zoom } = get().view;
  map.setView([lat, lon], zoom, { animate: false });
  const tell = () => {
    const c = map.getCenter(), b = map.getBounds();
    set({ view: { zoom: map.getZoom(), lon: c.lng, lat: c.lat, bbox: [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()] } });
  };
  map.on('moveend', tell);
  tell();
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(container);
  return map;
}

/** @param {L.Map} map @param {Bbox} bbox @param {{ most?: number, animate?: boolean }} [options] */
export function fit(map, bbox, { most = 18, animate = true } = {}) {
  const [w, s, e, n] = bbox;
  const { left, right } = covered(map.getContainer());
  map.fitBounds([[s, w], [n, e]], { maxZoom: most, paddingTopLeft: [28 + left, 28], paddingBottomRight: [28 + right, 40], animate });
}

/** How much of the map's sides lies under open panels. @param {HTMLElement} container */
function covered(container) {
  const box = container.getBoundingClientRect();
  let left = 0, right = 0;
  for (const panel of document.querySelectorAll('#left .side-full, #right .side-full, .drawer')) {
    const r = panel.getBoundingClientRect();
    if (!r.width || r.right <= box.left || r.left >= box.right) continue;
    if (r.left < box.left + box.width / 2) left = Math.max(left, r.right - box.left);
    else right = Math.max(right, box.right - r.left);
  }
  return left + right < box.width - 160 ? { left, right } : { left: 0, right: 0 };
}

/** @param {LonLat} p @returns {L.LatLngTuple} */
export const toLatLng = (p) => [p.lat, p.lon];

/** @param {L.LatLng} p @returns {LonLat} */
export const toLonLat = (p) => ({ lon: p.lng, lat: p.lat });
