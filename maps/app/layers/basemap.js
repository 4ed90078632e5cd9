// @ts-check
/** A base map only if the user has given an address for one; no outside request otherwise. */
import * as L from 'leaflet';
import { set, subscribe } from '../state.js';

const KEY = 'zhibu.basemap';

/** @param {L.Map} map */
export function basemapLayer(map) {
  /** @type {L.TileLayer | null} */
  let layer = null;
  set({ basemap: stored() });
  subscribe((s) => [s.basemap], ({ basemap }) => {
    localStorage.setItem(KEY, JSON.stringify(basemap));
    layer?.remove();
    layer = null;
    if (!basemap.on || !isTileAddress(basemap.url)) return;
    const url = basemap.url.replace(/\{TileMatrix\}/i, '{z}').replace(/\{TileCol\}/i, '{x}').replace(/\{TileRow\}/i, '{y}');
    layer = L.tileLayer(url, { pane: 'basemap', maxZoom: 21, maxNativeZoom: 18, referrerPolicy: 'no-referrer' }).addTo(map);
  });
}

/** @param {string} url */
export const isTileAddress = (url) => /^(https?:\/\/|\/)/.test(url) && /\{z\}|\{TileMatrix\}/i.test(url) && /\{x\}|\{TileCol\}/i.test(url) && /\{-?y\}|\{TileRow\}/i.test(url);

/** @returns {{ url: string, on: boolean }} */
function stored() {
  try {
    const { url, on } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { url: String(url ?? ''), on: on === true };
  } catch (error) {
    if (error instanceof SyntaxError) return { url: '', on: false };
    throw error;
  }
}
